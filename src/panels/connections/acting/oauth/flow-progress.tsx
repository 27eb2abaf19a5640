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

/** Why there is no connection, or not the one that was wanted. */
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
      return <Failure title={t('connections.work.oauth.blocked')} />;
    case 'cancelled':
      return <Failure title={t('connections.work.oauth.cancelled')} />;
    case 'timed-out':
      return <Failure title={t('connections.work.oauth.timedOut', { minutes: PATIENCE })} />;
    case 'unsure':
      return <Failure title={t('connections.work.oauth.unsure', { name })} />;
    case 'not-visible':
      return <Failure title={t('connections.work.oauth.notVisible')} />;
    case 'bad-address':
      return <Failure title={t('connections.work.oauth.badAddress')} />;
    case 'refused': {
      const { reason } = state;
      const detail = reason && t('connections.work.oauth.refusedReason', { reason });
      return <Failure title={t('connections.work.oauth.refused')} {...(detail && { detail })} />;
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
      return <Failure title={t('connections.work.oauth.otherAccount', { name, found, wanted })} />;
    }
    case 'fewer-scopes': {
      const scopes = list(state.missing);
      return <Failure title={t('connections.work.oauth.fewerScopes', { name, scopes })} />;
    }
    default:
      return state satisfies never;
  }
}
