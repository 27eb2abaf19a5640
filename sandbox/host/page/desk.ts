import type { Ticket } from '../../world.ts';
import { createInstance, type Draft, type Instance, type Surroundings } from './instance.ts';

export interface Desk {
  readonly openTickets: () => readonly Ticket[];
  /** Shows a ticket with its app instance, which stays when another ticket is shown. */
  show(ticket: Ticket): void;
  /** New iframes for all open tickets, as after a reload; what is being written stays, or goes with the rest. */
  reload(drafts: 'kept' | 'dropped'): void;
  /** Tells every instance that asked for it. */
  announce(event: string, message: unknown): void;
}

/** The open tickets, each with an app instance of its own in `apps`. */
export function createDesk(apps: HTMLElement, around: Omit<Surroundings, 'instances'>): Desk {
  let open: Instance[] = [];
  let shown: Instance | undefined;
  let loads = 0;
  const instances = () => open.map(identityOf);

  function load(ticket: Ticket): Instance {
    loads += 1;
    const instance = createInstance(ticket, `instance-${loads}`, { ...around, instances });
    apps.append(instance.app.box);
    open.push(instance);
    return instance;
  }

  function show(ticket: Ticket): void {
    const next = open.find((instance) => instance.ticket.id === ticket.id) ?? load(ticket);
    if (shown === next) return;
    shown?.wire.send('app.deactivated');
    if (shown) shown.app.box.hidden = true;
    next.app.box.hidden = false;
    next.wire.send('app.activated');
    shown = next;
    around.onTicketChange(next);
  }

  function reload(drafts: 'kept' | 'dropped'): void {
    const before = open;
    const current = shown;
    open = [];
    shown = undefined;
    for (const old of before) {
      old.wire.disconnect();
      old.app.box.remove();
      const instance = load(old.ticket);
      if (drafts === 'kept') copyDraft(old, instance);
    }
    if (current) show(current.ticket);
  }

  const openTickets = () => open.map(({ ticket }) => ticket);
  const announce: Desk['announce'] = (event, message) =>
    open.forEach(({ wire }) => wire.send(event, message));
  return { openTickets, show, reload, announce };
}

function copyDraft({ comment, commentType }: Draft, to: Draft): void {
  to.comment = comment;
  to.commentType = commentType;
}

function identityOf({ guid, ticket }: Instance) {
  return { instanceGuid: guid, ticketId: ticket.id };
}
