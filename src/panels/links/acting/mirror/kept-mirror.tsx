import { useEffect, useRef, useState } from 'react';
import { isDone } from '../../../../http/write-outcome.ts';
import type { Words } from '../../../../i18n/words.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { DescribeContext } from '../../../../ui/describe-context.ts';
import { Failure } from '../../../../ui/failure.tsx';
import { describeTicket } from '../../mirror/describe-ticket.ts';
import type { MirroredLink } from '../../mirror/mirror-format.ts';
import type { TicketLink } from '../../ticket-link.ts';
import type { LinkGroup } from '../../ticket-links.ts';
import { useDueMirror } from './use-due-mirror.ts';
import { type MirrorWritten, useWritingMirror } from './use-writing-mirror.ts';

interface KeptMirrorProps {
  readonly ticketId: string;
  /** The field that holds the copy. */
  readonly fieldId: string;
  readonly groups: readonly LinkGroup[];
}

/** Keeps the copy of a ticket's links as they are after each change that was made here, and says when it cannot. */
export function KeptMirror({ ticketId, fieldId, groups }: KeptMirrorProps) {
  const words = useWords();
  const { t } = words;
  const { written, tryAgain } = useKeptMirror({ ticketId, fieldId, groups });
  if (!written || isKept(written)) return null;

  return (
    <DescribeContext.Provider value={describeTicket}>
      <Failure
        title={t(written.outcome === 'unclear' ? 'mirror.unclear' : 'mirror.notKept')}
        error={written.error}
        detail={detailOf(written, fieldId, words)}
        onTryAgain={tryAgain}
      />
    </DescribeContext.Provider>
  );
}

/** Milliseconds without another change before the copy is written: many at once are one. */
const QUIET = 600;

function useKeptMirror({ ticketId, fieldId, groups }: KeptMirrorProps) {
  const write = useWritingMirror();
  const { count, isDue, handle, want } = useDueMirror(ticketId, groups);
  const [written, setWritten] = useState<MirrorWritten>();
  const last = useRef(Promise.resolve());
  const keep = useRef<() => void>();
  const links = isDue ? groups.flatMap(({ rows }) => rows.map(mirroredLink)) : [];
  const due = isDue && JSON.stringify(links);

  useEffect(() => {
    keep.current = () => {
      handle();
      // One after another, or an older copy could come last. What has begun is ended, whatever ticket is open then.
      last.current = last.current.then(async () => {
        setWritten(await write({ ticketId, fieldId }, links));
      });
    };
  });
  useEffect(() => {
    if (due === false) return undefined;
    const timer = setTimeout(() => keep.current?.(), QUIET);
    return () => clearTimeout(timer);
  }, [due, count]);

  return { written, tryAgain: want };
}

/** What a person sees of a row; the rest of its metadata stays in ZIS. */
function mirroredLink({ link: { link_type: type }, object }: TicketLink): MirroredLink {
  const { name, title, address: url = '', status } = object;
  return { type, name, title, url, status };
}

const isKept = ({ outcome }: MirrorWritten): boolean =>
  outcome !== 'no-field' && isDone({ outcome });

function detailOf({ outcome }: MirrorWritten, fieldId: string, { t }: Words): string {
  if (outcome === 'no-field') return t('mirror.noField', { id: fieldId });
  return outcome === 'not-visible' ? t('mirror.notShown') : '';
}
