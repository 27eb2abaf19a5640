import { type ReactNode, useEffect } from 'react';
import { useWords } from '../../../i18n/words-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Garden } from '../../../ui/garden/garden.tsx';
import { focusIfLost, useFocusAtFirst } from '../../../ui/use-focus.ts';
import { useLinkWork } from '../link-work.tsx';
import styles from './form.module.css';

interface ToolFrameProps {
  readonly title: string;
  /** Closing would stop what is going on. */
  readonly isBusy?: boolean;
  /** How far it has come: with a step goes what stood in it, and maybe the focus. */
  readonly step?: string;
  readonly children: ReactNode;
}

/** What stands open above a list: its name, a way to close it, and whatever it does. */
export function ToolFrame({ title, isBusy = false, step, children }: ToolFrameProps) {
  const { t } = useWords();
  const { setTool, setFocused } = useLinkWork();
  const heading = useFocusAtFirst<HTMLHeadingElement>();
  useEffect(() => focusIfLost(heading.current), [heading, step]);

  return (
    <Garden>
      <section aria-label={title} className={styles.form}>
        <div className={styles.heading}>
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <Button
            look="link"
            disabled={isBusy}
            onClick={() => {
              setTool(undefined);
              setFocused('more');
            }}
          >
            {t('acts.close')}
          </Button>
        </div>
        {children}
      </section>
    </Garden>
  );
}
