import { useEffect, useRef, useState } from 'react';
import type { OauthFlow } from '../../../../api/zis-connections/client-oauth.ts';
import { useOauthFlowWriter } from '../../../../api/zis-connections/oauth-writes.ts';
import type { ZisConnection } from '../../../../api/zis-connections/schemas.ts';
import { useConnectionWriter } from '../../../../api/zis-connections/writes.ts';
import { ApiError } from '../../../../http/api-error.ts';
import type { Secret } from '../../../../http/secret.ts';
import { failureOf } from '../../../../http/write-outcome.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { type FlowState, judgeFlow, underWay, type Wanted } from './flow-state.ts';
import { type End, openPopUp, type PopUp, returnAddress } from './pop-up.ts';

/** Through which client, and how. */
export interface Through {
  /** By uuid, or by name where it is ZIS's built-in one. */
  readonly client: { readonly oauth_client_uuid: string } | { readonly oauth_client_name: string };
  readonly isMachine: boolean;
  readonly allowOffline: boolean;
}

/** What a look at the connection is judged by. */
interface Seen {
  readonly wanted: Wanted;
  readonly before: ZisConnection | null | undefined;
  readonly end: End['kind'];
  /** Why nobody knows how it ended. */
  readonly error?: ApiError | undefined;
}

/** Why a flow is given up without a word: its form is gone. */
const LEFT = 'left';

/** Signs in at a service, in another window where a person has to, and says where that stands. */
export function useOauthFlow() {
  const { t } = useWords();
  const running = useRef<AbortController>();
  const { state, setState, run, lookAgain } = useFlowSteps();
  const [begun, setBegun] = useState<Wanted>();
  useEffect(() => () => running.current?.abort(LEFT), []);

  return {
    state,
    /** What was asked for last; the form may ask for something else by now. */
    begun,
    /** To be called in the click itself: later, the browser would block the window. */
    begin: (wanted: Wanted, through: Through) => {
      if (underWay(state)) return;
      const { name } = wanted;
      const title = t('connections.work.oauth.windowTitle', { name });
      const popUp = through.isMachine
        ? undefined
        : openPopUp(title, t('connections.work.oauth.windowText'));
      if (!popUp && !through.isMachine) {
        setState({ kind: 'blocked' });
        return;
      }
      setBegun(wanted);
      running.current = new AbortController();
      void run({ wanted, through, popUp, signal: running.current.signal });
    },
    stop: () => running.current?.abort(),
    lookAgain,
  };
}

interface Run {
  readonly wanted: Wanted;
  readonly through: Through;
  /** Absent where no person takes part. */
  readonly popUp: PopUp | undefined;
  readonly signal: AbortSignal;
}

function useFlowSteps() {
  const { start, finish } = useOauthFlowWriter();
  const { state, setState, readNow, check, lookAgain } = useChecking();

  /** Nobody consents: asking for the address is all. */
  async function finishedAlone(redirectUrl: Secret): Promise<Pick<Seen, 'end' | 'error'>> {
    const error = await failureOf(finish(redirectUrl));
    if (error && !error.mayHaveHappened) throw error;
    return { end: error ? 'closed' : 'returned', error };
  }

  async function run({ wanted, through, popUp, signal }: Run) {
    const isLeft = () => signal.reason === LEFT;
    setState({ kind: 'starting' });
    try {
      const before = await readNow(wanted).catch(() => undefined);
      if (isLeft()) return;
      const redirectUrl = await start(flowOf(wanted, through));
      if (isLeft()) return;
      if (!popUp) {
        await check({ wanted, before, ...(await finishedAlone(redirectUrl)) });
        return;
      }
      const isGone = popUp.go(redirectUrl.take());
      setState({ kind: isGone ? 'waiting' : 'bad-address' });
      const end = isGone && (await popUp.ended(signal));
      if (!end || isLeft()) return;
      if (end.kind === 'refused') setState(end);
      else await check({ wanted, before, end: end.kind });
    } catch (error) {
      setState(failedBy(error));
    } finally {
      popUp?.close();
    }
  }
  return { state, setState, run, lookAgain };
}

/** Reads what ZIS has now, and judges by it. */
function useChecking() {
  const { read } = useConnectionWriter();
  const [state, setState] = useState<FlowState>({ kind: 'idle' });
  const last = useRef<Seen>();
  const readNow = ({ name }: Wanted) => read({ type: 'oauth', name });

  async function check(seen: Seen) {
    last.current = seen;
    setState({ kind: 'checking' });
    try {
      const judged = judgeFlow({ ...seen, now: await readNow(seen.wanted) });
      const isFailed = judged.kind === 'cancelled' && seen.error;
      setState(isFailed ? { kind: 'failed', error: seen.error } : judged);
    } catch (error) {
      setState({ kind: 'unread', error: apiErrorOf(error) });
    }
  }
  return {
    ...{ state, setState, readNow, check },
    /** ZIS may have had more to do than the window knew. */
    lookAgain: () => void (last.current && check(last.current)),
  };
}

const flowOf = (
  { name, subdomain, scopes }: Wanted,
  { client, isMachine, allowOffline }: Through,
): OauthFlow => ({
  name,
  ...client,
  ...(subdomain && { oauth_url_subdomain: subdomain }),
  ...(scopes && { permission_scopes: scopes }),
  ...(isMachine ? { grant_type: 'client_credentials' } : { allow_offline_access: allowOffline }),
  origin_oauth_redirect_url: returnAddress(),
});

const apiErrorOf = (error: unknown) => (error instanceof ApiError ? error : undefined);

function failedBy(error: unknown): FlowState {
  const known = apiErrorOf(error);
  return known?.reason === 'bad-redirect'
    ? { kind: 'bad-address' }
    : { kind: 'failed', error: known };
}
