import '../../../i18n/later-texts.ts';
import { useShowTicket } from '../../../api/zendesk-tickets/hooks.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { DescribeContext } from '../../../ui/describe-context.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Notice, QuietStatus } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { describeTicket } from './describe-ticket.ts';
import { MirrorList } from './mirror-list.tsx';
import { readMirror } from './mirror-format.ts';
import styles from './mirror.module.css';

interface MirroredLinksProps {
  readonly ticketId: string;
  /** The field that holds the copy. */
  readonly fieldId: string;
}

/** A copy of the ticket's links, out of one of its fields: for those whom ZIS does not answer. */
export default function MirroredLinks({ ticketId, fieldId }: MirroredLinksProps) {
  const { t } = useWords();
  const { data, error, isPending, refetch } = useShowTicket({ ticketId, fieldId });

  return (
    <section className={styles.mirror} aria-label={t('mirror.heading')}>
      <h2>{t('mirror.heading')}</h2>
      {error && (
        <DescribeContext.Provider value={describeTicket}>
          <Failure
            title={t(data ? 'stale' : 'mirror.failed')}
            error={error}
            onTryAgain={() => void refetch()}
          />
        </DescribeContext.Provider>
      )}
      {isPending && <Waiting>{t('mirror.waiting')}</Waiting>}
      {data && <Copy value={data.value} fieldId={fieldId} />}
    </section>
  );
}

interface CopyProps {
  readonly value: string | undefined;
  readonly fieldId: string;
}

function Copy({ value, fieldId }: CopyProps) {
  const { t } = useWords();
  if (value === undefined) {
    return <Notice tone="warning">{t('mirror.noField', { id: fieldId })}</Notice>;
  }
  const read = readMirror(value);
  switch (read.kind) {
    case 'empty':
      return <QuietStatus>{t('mirror.empty')}</QuietStatus>;
    case 'unreadable':
      return <Notice tone="warning">{t('mirror.unreadable')}</Notice>;
    case 'read':
      return <MirrorList mirror={read.mirror} />;
    default:
      return read satisfies never;
  }
}
