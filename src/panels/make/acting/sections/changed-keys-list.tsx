import { useWords } from '../../../../i18n/words-context.ts';
import { changedKeys } from './checks/changed-keys.ts';
import styles from './sections.module.css';
import type { Sealed } from '../../../../http/sealed.ts';

interface ChangedKeysListProps {
  readonly before: Sealed;
  readonly after: Sealed;
}

/** Which of the common data change, by their names: the values are not shown. */
export function ChangedKeysList({ before, after }: ChangedKeysListProps) {
  const { t } = useWords();
  const changes = changedKeys(before.open(), after.open());
  if (!changes) return <p>{t('make.code.review.unreadable')}</p>;
  if (!changes.length) return <p>{t('make.code.review.layout')}</p>;
  return (
    <ul role="list" aria-label={t('make.code.review.changes')} className={styles.keys}>
      {changes.map(({ kind, key }) => (
        <li key={key}>
          <span className={styles.quiet}>{t(`make.code.review.key.${kind}`)}</span>{' '}
          <bdi className={styles.code}>{key || t('make.code.review.whole')}</bdi>
        </li>
      ))}
    </ul>
  );
}
