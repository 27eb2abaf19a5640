import { ApiError } from '../../http/api-error.ts';
import { useWords } from '../../i18n/words-context.ts';
import { Button } from '../../ui/button.tsx';
import { describeErrorToAdmin } from '../../ui/describe-error.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './where-used-notices.module.css';
import type { ConnectionUses } from './use-where-used.ts';
import { ActionName } from './used-by.tsx';
import type { Missing } from './where-used.ts';

interface WhereUsedNoticesProps {
  readonly where: ConnectionUses;
  /** Whether all connections are known: only then one can be missing. */
  readonly isComplete: boolean;
}

/** What the integration's bundles say about connections, beyond those that are listed. */
export function WhereUsedNotices({ where, isComplete }: WhereUsedNoticesProps) {
  const { t, list } = useWords();
  const { missing, hasDynamic, unread, problem, refresh } = where;
  return (
    <>
      {problem && <Unread problem={problem} onTryAgain={refresh} />}
      {isComplete && missing.length > 0 && <MissingConnections missing={missing} />}
      {unread.length > 0 && (
        <p className={styles.quiet}>{t('connections.uses.unread', { names: list(unread) })}</p>
      )}
      {hasDynamic && <p className={styles.quiet}>{t('connections.uses.dynamic')}</p>}
    </>
  );
}

function MissingConnections({ missing }: { readonly missing: readonly Missing[] }) {
  const { t, plural } = useWords();
  return (
    <Notice tone="warning" title={plural('connections.missing.title', missing.length)}>
      <ul role="list" aria-label={t('connections.missing.label')} className={styles.missing}>
        {missing.map(({ name, uses }) => (
          <li key={name}>
            <bdi>{name}</bdi>
            {uses.map((use, place) => (
              <p key={place} className={styles.use}>
                <ActionName use={use} />
              </p>
            ))}
          </li>
        ))}
      </ul>
      <p>{t('connections.missing.next')}</p>
    </Notice>
  );
}

interface UnreadProps {
  readonly problem: Error;
  readonly onTryAgain: () => void;
}

/** The list is there all the same, so this is no alarm. */
function Unread({ problem, onTryAgain }: UnreadProps) {
  const words = useWords();
  const { t } = words;
  const isForbidden = problem instanceof ApiError && problem.status === 403;
  const { text, details } = describeErrorToAdmin(words, problem);
  return (
    <Notice>
      <p>{t('connections.uses.failed')}</p>
      <p className={styles.quiet}>
        {[isForbidden ? t('connections.uses.adminsOnly') : text, ...details].join(' ')}
      </p>
      <Button look="link" onClick={() => onTryAgain()}>
        {t('tryAgain')}
      </Button>
    </Notice>
  );
}
