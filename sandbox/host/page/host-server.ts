import type { Session } from '../../apis/session.ts';
import type { HostFacts } from '../endpoints.ts';
import type { Outcome } from '../jquery.ts';

/** What the ticket page has to know before it can show anything. */
export async function loadFacts(): Promise<HostFacts> {
  const facts: unknown = await (await fetch('/host/state')).json();
  if (!isFacts(facts)) throw new Error('The sandbox server gave no facts.');
  return facts;
}

/** Has the server carry out one request of the app. */
export async function carryOut(request: unknown, session: Session): Promise<Outcome> {
  const outcome: unknown = await (await post('/host/request', { request, session })).json();
  if (!isOutcome(outcome)) throw new Error('The sandbox server gave no outcome.');
  // JSON has no undefined, which is what jQuery gives for an answer without content.
  const [first, textStatus, ...rest] = outcome.responseArgs;
  const data = textStatus === 'nocontent' ? (first ?? undefined) : first;
  return { outcome: outcome.outcome, responseArgs: [data, textStatus, ...rest] };
}

/** The world as it was when the sandbox started. */
export async function resetWorld(): Promise<void> {
  await post('/host/reset', {});
}

async function post(path: string, body: unknown): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`The sandbox server answered ${response.status} to ${path}.`);
  return response;
}

function isFacts(value: unknown): value is HostFacts {
  return typeof value === 'object' && value !== null && 'tickets' in value && 'app' in value;
}

function isOutcome(value: unknown): value is Outcome {
  return (
    typeof value === 'object' &&
    value !== null &&
    'responseArgs' in value &&
    Array.isArray(value.responseArgs)
  );
}
