import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../i18n/words-context.ts';
import { Question } from '../../../ui/garden/question.tsx';
import { useConnectionWork } from '../connection-work.tsx';
import styles from './acting.module.css';

/** Asked before a half-typed secret is thrown away, whatever it was that would do so. */
export function DiscardQuestion() {
  const { t } = useWords();
  const { asked, discard, keep } = useConnectionWork();
  const place = useRef<HTMLDivElement>(null);
  // Asked once more, for something else: it may be out of sight by then.
  useEffect(() => place.current?.querySelector('h2')?.focus(), [asked]);
  if (!asked) return null;

  function goOn() {
    // The question goes, and with it the focus; the secret is what somebody was typing.
    const form = place.current?.closest('form');
    form?.querySelector<HTMLInputElement>('input[type="password"]')?.focus();
    keep();
  }
  return (
    <div ref={place}>
      <Question
        title={t('connections.work.discard.title')}
        text={t('connections.work.discard.text')}
        onCancel={goOn}
      >
        <div className={styles.buttons}>
          <Button size="small" isDanger onClick={() => discard(asked)}>
            {t('connections.work.discard.yes')}
          </Button>
          <Button size="small" isBasic onClick={goOn}>
            {t('connections.work.discard.no')}
          </Button>
        </div>
      </Question>
    </div>
  );
}
