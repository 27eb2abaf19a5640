import type { Link } from '../world.ts';
import { linkFrom } from './everyday-links.ts';

const shops = [
  'Bluefinch',
  'Nordlicht',
  'Harbour & Sons',
  'Cedar Books',
  'Piñata Party',
  'Whitfield Bikes',
  'Ostrava Tools',
  'Kiku Tea',
  'Sunday Linen',
  'Copper Kettle',
  'Maple Toys',
];
const symptoms = [
  'import stops at row 1,000',
  'import reports success but skips variants',
  'images are missing after the import',
  'prices are imported without cents',
];
const statuses = ['To Do', 'In Progress', 'In Review', 'Blocked', 'Done'];
const assignees = ['Lucía Ferrer', 'Ravi Menon', 'Noor Haddad', null];

/** 500 Jira issues on one ticket: five pages of a hundred. */
export function manyLinks(): Link[] {
  return Array.from({ length: 500 }, (_, place) => {
    const key = `IMPORT-${place + 1}`;
    const at = new Date(Date.parse('2026-01-19T08:10:00Z') + place * 7 * 60_000).toISOString();
    return linkFrom({
      ticket: 4413,
      type: 'jira_issue',
      object: `jira:${key}`,
      at,
      metadata: {
        key,
        summary: `${pick(shops, place)}: ${pick(symptoms, place)}`,
        status: pick(statuses, place * 3),
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
