import type { Role } from '../apis/session.ts';
import type { Person, Ticket } from '../world.ts';

/** What the agent writes: to the requester, or to colleagues. */
export const commentTypes = ['publicReply', 'internalNote'] as const;

export type CommentType = (typeof commentTypes)[number];

export type ColorScheme = 'light' | 'dark';

/** What the host page knows about one app instance: its ticket, its agent, its looks. */
export interface HostState {
  readonly subdomain: string;
  readonly instanceGuid: string;
  /** All instances of the app on the page, this one among them, with the tickets they are for. */
  readonly instances: readonly { readonly instanceGuid: string; readonly ticketId: number }[];
  readonly ticket: Ticket;
  readonly role: Role;
  readonly locale: string;
  readonly colorScheme: ColorScheme;
  readonly viewport: { readonly width: number; readonly height: number };
  /** What the agent is writing. */
  readonly comment: string;
  readonly commentType: CommentType;
}

/** The person who is signed in, for each role. */
export const people: Readonly<Record<Role, Person>> = {
  admin: { id: 11, name: 'Mina Okafor', email: 'mina.okafor@acme.example' },
  agent: { id: 12, name: 'Theo Lindgren', email: 'theo.lindgren@acme.example' },
};

/** A state to start from, for one ticket. */
export function hostStateFor(ticket: Ticket, overrides: Partial<HostState> = {}): HostState {
  const instanceGuid = `instance-${ticket.id}`;
  return {
    subdomain: 'acme',
    instanceGuid,
    instances: [{ instanceGuid, ticketId: ticket.id }],
    ticket,
    role: 'admin',
    locale: 'en-US',
    colorScheme: 'light',
    viewport: { width: 1440, height: 900 },
    comment: '',
    commentType: 'publicReply',
    ...overrides,
  };
}
