import { type ReactNode, useEffect } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { Button } from '../button.tsx';
import { focusIfLost, useFocusAtFirst } from '../use-focus.ts';
import { Garden } from './garden.tsx';
import styles from './work-form.module.css';

interface ToolFrameProps {
  readonly title: string;
  /** Closing would stop what is going on. */
  readonly isBusy?: boolean;
  /** How far it has come: with a step goes what stood in it, and maybe the focus. */
  readonly step?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands open above a list: its name, a way to close it, and whatever it does. */
export function ToolFrame({ title, isBusy = false, step, onClose, children }: ToolFrameProps) {
  const { t } = useWords();
  const heading = useFocusAtFirst<HTMLHeadingElement>();
  useEffect(() => focusIfLost(heading.current), [heading, step]);

  return (
    <Garden>
      <section aria-label={title} className={styles.form}>
        <div className={styles.heading}>
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <Button look="link" disabled={isBusy} onClick={() => onClose()}>
            {t('acts.close')}
          </Button>
        </div>
        {children}
      </section>
    </Garden>
  );
}
