import { aTicket } from '../builders.ts';
import type { Link } from '../world.ts';
import { linkFrom } from './everyday-links.ts';
import { mina, theo } from './tickets.ts';

/** The ticket with more links than anybody reads. */
export const loadTest = aTicket({
  id: 4420,
  subject: 'Load test',
  description: 'Linked to 5,000 issues: fifty pages of a hundred.',
  priority: 'low',
  type: 'task',
  requester: theo,
  assignee: mina,
  createdAt: '2025-06-02T08:00:00Z',
});

const parts = ['Cart', 'Search', 'Login', 'Invoice', 'Stock', 'Newsletter', 'Returns'];
const troubles = [
  'answers slowly on Mondays',
  'shows the price of yesterday',
  'loses the chosen language',
  'cannot be reached by keyboard',
  'ends in an empty page',
];
const statuses = ['To Do', 'In Progress', 'In Review', 'Blocked', 'Done', 'Won’t do', undefined];
const assignees = ['Lucía Ferrer', 'Ravi Menon', 'Noor Haddad', null];
const priorities = ['Low', 'Medium', 'High'];
const minutesBetween = 73;

/** 5,000 Jira issues on one ticket, from June 2025 to February 2026. */
export function loadTestLinks(): Link[] {
  const from = Date.parse('2025-06-02T08:05:00Z');
  return Array.from({ length: 5000 }, (_, place) => {
    const key = `LOAD-${place + 1}`;
    const at = new Date(from + place * minutesBetween * 60_000).toISOString();
    return linkFrom({
      ticket: loadTest.id,
      type: 'jira_issue',
      object: `jira:${key}`,
      at,
      metadata: {
        key,
        summary: `${pick(parts, place)} ${pick(troubles, place)} (${place + 1})`,
        status: pick(statuses, place),
        priority: pick(priorities, place),
        assignee: pick(assignees, place),
        url: `https://acme.atlassian.example/browse/${key}`,
        updated_at: at,
      },
    });
  });
}

function pick<Item>(items: readonly Item[], place: number): Item | undefined {
  return items[place % items.length];
}
