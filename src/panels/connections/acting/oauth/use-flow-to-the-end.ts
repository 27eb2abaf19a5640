import { useEffect } from 'react';
import { useConnectionWork } from '../../connection-work.tsx';
import { useOauthFlow } from './use-oauth-flow.ts';

interface ToTheEnd {
  readonly done: (name: string) => string;
  readonly focusAfter: string;
}

/** A sign-in whose form closes when the connection is as it was wanted. */
export function useFlowToTheEnd({ done, focusAfter }: ToTheEnd) {
  const { close, tell } = useConnectionWork();
  const flow = useOauthFlow();
  const { name = '' } = flow.begun ?? {};
  const isDone = flow.state.kind === 'done';
  useEffect(() => {
    if (!isDone) return;
    tell({ text: done(name) });
    close(focusAfter);
  }, [isDone, close, tell, done, name, focusAfter]);
  return flow;
}
