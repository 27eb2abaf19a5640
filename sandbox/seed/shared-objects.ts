import { aTicket } from '../builders.ts';
import type { Link, Ticket } from '../world.ts';
import { linkFrom } from './everyday-links.ts';
import { jonas, mina, priya, theo } from './tickets.ts';

/** The ticket that only admins may see. */
const review = aTicket({
  id: 4416,
  subject: 'Security review: what the failed payments have written into the logs',
  description:
    'Before we tell anybody: please check whether the error of this morning has put addresses or card data into the logs.',
  priority: 'urgent',
  type: 'task',
  tags: ['confidential'],
  requester: mina,
  assignee: mina,
  createdAt: '2026-03-02T08:15:00Z',
});

const workedAround = aTicket({
  id: 4417,
  subject: 'Payment fails unless I type my address again',
  description: 'With my saved address the payment ends in an error. When I type it anew it works.',
  status: 'solved',
  requester: jonas,
  assignee: theo,
  createdAt: '2026-03-02T07:40:00Z',
  updatedAt: '2026-03-02T08:35:00Z',
});

const waiting = aTicket({
  id: 4418,
  subject: 'Bank transfer ends on an empty cart',
  description:
    'Three of our customers report that the cart is empty after they chose to pay by bank.',
  status: 'pending',
  priority: 'high',
  type: 'incident',
  requester: priya,
  assignee: mina,
  createdAt: '2026-03-02T08:05:00Z',
  updatedAt: '2026-03-02T08:50:00Z',
});

/** The further tickets about the failing payments; the first is hidden from agents. */
export const sharingTickets: readonly Ticket[] = [review, workedAround, waiting];

export const hiddenFromAgents: readonly number[] = [review.id];

/** When each ticket was linked to the issue, and what the issue's status was then: nobody updates all copies. */
const linkings: readonly [ticket: number, at: string, status: string][] = [
  [workedAround.id, '2026-03-02T07:45:10Z', 'To Do'],
  [waiting.id, '2026-03-02T08:06:30Z', 'In Progress'],
  [review.id, '2026-03-02T08:16:00Z', 'In Progress'],
];

/** One Jira issue on all three tickets, and one Slack thread on the pending one. */
export function sharedLinks(): Link[] {
  const issues = linkings.map(([ticket, at, status]) =>
    linkFrom({
      ticket,
      type: 'jira_issue',
      object: 'jira:ACME-101',
      at,
      metadata: {
        key: 'ACME-101',
        summary: 'Payment step returns 500 for saved addresses',
        status,
        priority: 'Highest',
        assignee: 'Lucía Ferrer',
        url: 'https://acme.atlassian.example/browse/ACME-101',
        updated_at: at,
      },
    }),
  );
  const thread = linkFrom({
    ticket: waiting.id,
    type: 'slack_thread',
    object: 'slack:C024BE91L-1772435520.004300',
    at: '2026-03-02T08:31:00Z',
    metadata: {
      title: 'Checkout is down for saved addresses',
      channel: '#incident-checkout',
      status: 'Active',
      reply_count: 21,
      permalink: 'https://acme.slack.example/archives/C024BE91L/p1772435520004300',
      latest_reply: '2026-03-02T08:29:00Z',
    },
  });
  return [...issues, thread];
}
