import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import type { OpenWork } from '../use-open-work.ts';
import { Question } from './question.tsx';
import styles from './work-form.module.css';

interface DiscardQuestionProps<Open> {
  readonly work: Pick<OpenWork<Open>, 'asked' | 'discard' | 'keep'>;
  /** What would be lost: a secret is not called what it is not. */
  readonly of: 'secret' | 'text';
}

/** What gets the focus back in a form whose text stays: its secret, or what was typed in first. */
const TYPED = {
  secret: 'input[type="password"]',
  text: 'input, textarea, select, [contenteditable="true"]',
};

/** Asked before something half-typed is thrown away, whatever it was that would do so. */
export function DiscardQuestion<Open>({ work, of }: DiscardQuestionProps<Open>) {
  const { t } = useWords();
  const { asked, discard, keep } = work;
  const place = useRef<HTMLDivElement>(null);
  // Asked once more, for something else: it may be out of sight by then.
  useEffect(() => place.current?.querySelector('h2')?.focus(), [asked]);
  if (!asked) return null;

  function goOn() {
    // The question goes, and with it the focus; what somebody was typing gets it.
    const form = place.current?.closest('form, section');
    form?.querySelector<HTMLElement>(TYPED[of])?.focus();
    keep();
  }
  return (
    <div ref={place}>
      <Question
        title={t(`acts.discard.title.${of}`)}
        text={t(`acts.discard.text.${of}`)}
        onCancel={goOn}
      >
        <div className={styles.buttons}>
          <Button size="small" isDanger onClick={() => discard(asked)}>
            {t('acts.discard.yes')}
          </Button>
          <Button size="small" isBasic onClick={goOn}>
            {t('acts.discard.no')}
          </Button>
        </div>
      </Question>
    </div>
  );
}
