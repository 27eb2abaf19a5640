import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../../i18n/words-context.ts';
import { Failure } from '../../../../ui/failure.tsx';
import { focusIfLost } from '../../../../ui/use-focus.ts';
import { useSettings } from '../../../../zaf/zaf-context.ts';
import styles from '../acting.module.css';
import { type FlowState, underWay } from './flow-state.ts';
import oauthStyles from './oauth.module.css';
import { PATIENCE } from './pop-up.ts';

interface FlowProgressProps {
  readonly state: FlowState;
  readonly name: string;
  readonly onStop: () => void;
  readonly onLookAgain: () => void;
}

/** Where a sign-in stands, and what can be done about it. */
export function FlowProgress({ state, name, onStop, onLookAgain }: FlowProgressProps) {
  const { t } = useWords();
  const phase = underWay(state);
  const place = useRef<HTMLDivElement>(null);
  // The buttons come and go with the state, and maybe the focus with them.
  useEffect(() => focusIfLost(place.current), [state.kind]);
  const mayChange = ['not-visible', 'cancelled', 'timed-out', 'unread'].includes(state.kind);
  return (
    <div ref={place} tabIndex={-1} className={oauthStyles.progress}>
      <p role="status" className={phase ? styles.quiet : 'visually-hidden'}>
        {phase && t(`connections.work.oauth.${phase}`)}
      </p>
      {phase === 'waiting' && (
        <Button size="small" onClick={() => onStop()}>
          {t('connections.work.oauth.stop')}
        </Button>
      )}
      <Ended state={state} name={name} />
      {mayChange && (
        <Button size="small" onClick={() => onLookAgain()}>
          {t('connections.work.oauth.lookAgain')}
        </Button>
      )}
    </div>
  );
}

/** Why there is no connection, or not the one that was wanted, and what to do about it. */
function Ended({ state, name }: Pick<FlowProgressProps, 'state' | 'name'>) {
  const { t, list } = useWords();
  const { integration } = useSettings();
  switch (state.kind) {
    case 'idle':
    case 'starting':
    case 'waiting':
    case 'checking':
    case 'done':
      return null;
    case 'blocked':
      return <Said as="blocked" />;
    case 'cancelled':
      return <Said as="cancelled" />;
    case 'timed-out':
      return <Said as="timedOut" values={{ minutes: PATIENCE }} />;
    case 'unsure':
      return <Said as="unsure" values={{ name }} />;
    case 'not-visible':
      return <Said as="notVisible" />;
    case 'bad-address':
      return <Failure title={t('connections.work.oauth.badAddress')} />;
    case 'refused': {
      const { reason } = state;
      return <Said as={reason ? 'refused' : 'refusedSilently'} values={{ reason: reason ?? '' }} />;
    }
    case 'failed':
      return (
        <Failure
          title={t('connections.work.oauth.failed')}
          error={state.error}
          integration={integration}
        />
      );
    case 'unread':
      return <Failure title={t('connections.work.oauth.unread')} error={state.error} />;
    case 'other-account': {
      const { found, wanted } = state;
      return <Said as="otherAccount" values={{ name, found, wanted }} />;
    }
    case 'fewer-scopes': {
      const scopes = list(state.missing);
      return <Failure title={t('connections.work.oauth.fewerScopes', { name, scopes })} />;
    }
    default:
      return state satisfies never;
  }
}

interface SaidProps {
  readonly as:
    | 'blocked'
    | 'cancelled'
    | 'timedOut'
    | 'unsure'
    | 'notVisible'
    | 'refused'
    | 'refusedSilently'
    | 'otherAccount';
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What happened, and what comes next. */
function Said({ as, values }: SaidProps) {
  const { t } = useWords();
  return (
    <Failure
      title={t(`connections.work.oauth.ended.${as}`, values)}
      detail={t(`connections.work.oauth.next.${as}`, values)}
    />
  );
}
