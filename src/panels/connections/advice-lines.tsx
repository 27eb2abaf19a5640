import type { Words } from '../../i18n/words.ts';
import { useWords } from '../../i18n/words-context.ts';
import type { RowsKnown } from './connection-rows.tsx';
import styles from './connection-row.module.css';
import type { ListedConnection } from './connection-work.tsx';
import { dayIn, mayBeRetired, retirements } from './retirement.ts';

interface AdviceLinesProps {
  readonly row: ListedConnection;
  readonly known: RowsKnown;
}

/** What is worth a look in one connection, a plain line for each. */
export function AdviceLines({ row, known }: AdviceLinesProps) {
  const words = useWords();
  const lines = linesOf(words, row, known);
  return lines.map((line) => (
    <p key={line} className={styles.note}>
      {line}
    </p>
  ));
}

function linesOf(words: Words, row: ListedConnection, known: RowsKnown): readonly string[] {
  const { t } = words;
  return row.advice.flatMap(({ kind }) => {
    switch (kind) {
      case 'old':
        return [t('connections.advice.oldLine', { age: t(`connections.ages.${known.olderThan}`) })];
      case 'no-domain':
        return [t('connections.advice.noDomainLine')];
      case 'zendesk-domain':
        return [zendeskLine(words, row, known)];
      case 'unused':
        // Said already, where its uses would stand.
        return [];
      default:
        return kind satisfies never;
    }
  });
}

/** The last step of what Zendesk has announced is the one that counts for a secret. */
function zendeskLine({ t, language }: Words, row: ListedConnection, { now }: RowsKnown): string {
  if (!mayBeRetired(row.connection)) return t('connections.advice.zendeskUnknownLine');
  const end = retirements(now)[0]?.steps.at(-1);
  const what = end ? t(end.words, { day: dayIn(language, end.on) }) : '';
  return `${t('connections.advice.zendeskLine')} ${what}`;
}
