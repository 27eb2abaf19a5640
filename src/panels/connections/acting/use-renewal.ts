import { useRefreshOauthConnection } from '../../../api/zis-connections/hooks-oauth.ts';
import type { ZisConnection } from '../../../api/zis-connections/schemas.ts';
import { useConnectionWriter } from '../../../api/zis-connections/writes.ts';
import { ApiError } from '../../../http/api-error.ts';
import { failureOf } from '../../../http/write-outcome.ts';
import type { Words } from '../../../i18n/words.ts';
import { useWords } from '../../../i18n/words-context.ts';
import type { RowNote } from '../../../ui/use-open-work.ts';
import { type ListedConnection, useConnectionWork } from '../connection-work.tsx';

/**
 * Whether ZIS renews the token of an OAuth connection: evidence that it does, and no test of the
 * service.
 */
export function useRenewal({ connection: before, id }: ListedConnection) {
  const words = useWords();
  const { t } = words;
  const { read } = useConnectionWriter();
  const { mutateAsync: refresh } = useRefreshOauthConnection();
  const { note } = useConnectionWork();
  const say = useSaying(id);
  const { name } = before;

  async function look(): Promise<Looked> {
    if (before.type !== 'oauth') return {};
    try {
      return noteOf(words, before, await read(before));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { problem: { title: t('connections.work.renewal.failed', { name }), error } };
    }
  }

  return {
    /** Reads it again and says whether the end of its token moved. */
    check: async () => {
      note(id, { said: { text: t('connections.work.renewal.checking', { name }) } });
      say(await look());
    },

    /** Asks ZIS to renew it. That is documented, and answered with 405 in the field. */
    renew: async () => {
      note(id, { said: { text: t('connections.work.renewal.renewing', { name }) } });
      const error = await failureOf(refresh(name));
      const refused: RowNote = { problem: { title: t('connections.work.renewal.refused'), error } };
      if (error?.status === 405) {
        say({ said: { text: t('connections.work.renewal.onUse') } });
      } else if (error && !error.mayHaveHappened) {
        say(refused);
      } else {
        const looked = await look();
        say(error && !looked.hasMoved && !looked.isGone ? refused : looked);
      }
    },
  };
}

/** What there is to say after reading it again. */
interface Looked extends RowNote {
  readonly hasMoved?: boolean;
  readonly isGone?: boolean;
}

/** Says it in the row; of a row that has left the list above it, where the focus goes then. */
function useSaying(id: string) {
  const { note, tell, setFocused } = useConnectionWork();
  return ({ said, problem, isGone }: Looked) => {
    if (!isGone) {
      note(id, { said, problem });
      return;
    }
    tell(said, problem);
    setFocused('heading');
  };
}

function noteOf({ t, time }: Words, before: ZisConnection, now: ZisConnection | null): Looked {
  if (before.type !== 'oauth') return {};
  const { name, token_expiry: from } = before;
  if (now?.type !== 'oauth') {
    return { problem: { title: t('connections.work.renewal.gone', { name }) }, isGone: true };
  }
  const to = now.token_expiry;
  const moved = { before: time(from), after: time(to) };
  if (!to) return { said: { text: t('connections.work.renewal.sameNone') } };
  if (to === from) return { said: { text: t('connections.work.renewal.same', { at: time(to) }) } };
  const key = from ? 'connections.work.renewal.moved' : 'connections.work.renewal.movedFromNone';
  return { said: { text: t(key, moved) }, hasMoved: true };
}
