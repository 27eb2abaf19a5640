import type { Ticket } from '../../world.ts';
import { invoke, set, type Acted, type Effect } from '../actions.ts';
import { context, get } from '../answers.ts';
import type { HostFacts } from '../endpoints.ts';
import { hostStateFor, type CommentType, type HostState } from '../state.ts';
import { connectFrame, type FrameHost, type Wire } from '../wire.ts';
import { createAppFrame, frameUrl, type AppFrame } from './app-frame.ts';
import type { Choices } from './choices.ts';
import { carryOut } from './host-server.ts';
import type { RequestLog } from './request-log.ts';

export type PageEffect = Exclude<Effect, { kind: 'resize' }>;

/** What an app instance has of the page around it. */
export interface Surroundings {
  readonly facts: HostFacts;
  readonly log: RequestLog;
  readonly choices: () => Choices;
  readonly instances: () => HostState['instances'];
  /** The app has changed the ticket or the reply. */
  readonly onTicketChange: (instance: Instance) => void;
  /** The app wants something of the page that is not its frame's. */
  readonly onEffect: (effect: PageEffect) => void;
}

/** What the agent is writing on a ticket, by hand and through the app. */
export interface Draft {
  comment: string;
  commentType: CommentType;
}

/** The app on one open ticket. */
export interface Instance extends Draft {
  ticket: Ticket;
  readonly guid: string;
  readonly app: AppFrame;
  readonly wire: Wire;
}

const emptyDraft: Draft = { comment: '', commentType: 'publicReply' };

/** An instance in a frame that is not yet in the page. */
export function createInstance(ticket: Ticket, guid: string, around: Surroundings): Instance {
  const { app: facts } = around.facts;
  const app = createAppFrame(facts, `${facts.name}, ticket ${ticket.id}`);
  const wire = connectFrame(
    app.frame,
    frameHost(around, () => instance),
  );
  const instance: Instance = { ticket, ...emptyDraft, guid, app, wire };
  app.frame.src = frameUrl(facts, guid, around.choices().scheme);
  app.box.hidden = true;
  return instance;
}

function frameHost(around: Surroundings, instance: () => Instance): FrameHost {
  const state = () => stateOf(instance(), around);
  const act = (acted: Acted) => carryOver(acted, instance(), around);
  return {
    appOrigin: new URL(around.facts.app.url).origin,
    registered: () => ({ context: context(state()), metadata: around.facts.metadata }),
    get: (paths) => get(state(), paths),
    set: (values) => act(set(state(), values)),
    invoke: (calls) => act(invoke(state(), calls)),
    request: (request) => loggedRequest(request, around),
  };
}

function carryOver({ result, state, effects }: Acted, instance: Instance, around: Surroundings) {
  const { ticket, comment, commentType } = state;
  const hasChanged =
    ticket !== instance.ticket ||
    comment !== instance.comment ||
    commentType !== instance.commentType;
  if (hasChanged) {
    instance.ticket = ticket;
    instance.comment = comment;
    instance.commentType = commentType;
    around.onTicketChange(instance);
  }
  for (const effect of effects) {
    if (effect.kind !== 'resize') around.onEffect(effect);
    else if (effect.height) instance.app.frame.style.height = effect.height;
  }
  return result;
}

async function loggedRequest(request: unknown, { choices, log }: Surroundings) {
  const started = performance.now();
  const { role, scenario } = choices();
  const outcome = await carryOut(request, { role, scenario });
  log.add({ options: request, outcome, ms: performance.now() - started });
  return outcome;
}

function stateOf(
  { ticket, comment, commentType, guid }: Instance,
  around: Surroundings,
): HostState {
  const { role, locale, scheme } = around.choices();
  return hostStateFor(ticket, {
    subdomain: around.facts.subdomain,
    instanceGuid: guid,
    instances: around.instances(),
    role,
    locale,
    colorScheme: scheme,
    viewport: { width: window.innerWidth, height: window.innerHeight },
    comment,
    commentType,
  });
}
