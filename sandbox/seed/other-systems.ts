import { aTicket } from '../builders.ts';
import type { Link, Metadata } from '../world.ts';
import { linkFrom } from './everyday-links.ts';
import { mina, priya } from './tickets.ts';

/** The ticket that is linked to one object of each of many systems. */
export const relaunch = aTicket({
  id: 4419,
  subject: 'Relaunch of our shop: open points of all teams',
  description:
    'Everything that has to be done before we go live on 16 March, with a link to wherever each team keeps its list.',
  type: 'task',
  tags: ['relaunch'],
  requester: priya,
  assignee: mina,
  createdAt: '2026-02-16T09:00:00Z',
});

/** Keys and values as the systems' own APIs give them. */
const objects: readonly [type: string, object: string, metadata: Metadata][] = [
  [
    'other_object',
    'gitlab:acme/web#7',
    {
      iid: 7,
      title: 'Redirect the old product addresses',
      state: 'opened',
      assignees: [{ name: 'Ravi Menon', username: 'rmenon' }],
      web_url: 'https://gitlab.com/acme/web/-/issues/7',
      updated_at: '2026-02-27T10:00:00Z',
    },
  ],
  [
    'other_object',
    'linear:ENG-12',
    {
      identifier: 'ENG-12',
      title: 'Warm the search index before the switch',
      state: { name: 'In Progress', type: 'started' },
      assignee: { name: 'Noor Haddad' },
      url: 'https://linear.app/acme/issue/ENG-12/warm-the-search-index-before-the-switch',
      updatedAt: '2026-02-28T14:20:00Z',
    },
  ],
  [
    'other_object',
    'azure:acme/web/55',
    {
      id: 55,
      title: 'Certificate for shop.harbour.example',
      state: 'Active',
      url: 'https://dev.azure.com/acme/web/_workitems/edit/55',
    },
  ],
  [
    'other_object',
    'asana:2',
    {
      gid: '2',
      name: 'Write to the customers about the new address',
      completed: false,
      assignee: { name: 'Inés Carranza' },
      permalink_url: 'https://app.asana.com/0/1/2',
      modified_at: '2026-02-26T08:00:00Z',
    },
  ],
  [
    'other_object',
    'trello:AbC123',
    {
      name: 'Pictures for the start page',
      list: { name: 'Doing' },
      shortUrl: 'https://trello.com/c/AbC123',
      url: 'https://trello.com/c/AbC123/5-title',
      dateLastActivity: '2026-02-25T16:45:00Z',
    },
  ],
  [
    'other_object',
    'shopify:1001',
    {
      name: '#1001',
      financial_status: 'paid',
      fulfillment_status: null,
      total_price: '149.00',
      currency: 'EUR',
      url: 'https://admin.shopify.com/store/acme/orders/1001',
      updated_at: '2026-02-20T11:11:00Z',
    },
  ],
  [
    'other_object',
    'salesforce:500xx0000012AbCAAU',
    {
      CaseNumber: '00001026',
      Subject: 'Contract for the larger plan',
      Status: 'Working',
      Priority: 'Medium',
      Owner: { Name: 'Theo Lindgren' },
      url: 'https://acme.lightning.force.com/lightning/r/Case/500xx0000012AbCAAU/view',
      LastModifiedDate: '2026-02-24T09:30:00.000+0000',
    },
  ],
  [
    'other_object',
    'helix:77',
    {
      heading: 'Load test of the new checkout',
      stage: 'Waiting for hardware',
      page: 'https://helix.acme.example/runs/77',
    },
  ],
  // No setting names these two types; the uploaded bundles do.
  ['linear_issue', 'linear:ENG-48', { title: 'Prices in the feed are net', identifier: 'ENG-48' }],
  ['salesforce_case', 'salesforce:00001062', { Subject: 'Renewal in April', Status: 'New' }],
];

/** What the relaunch is linked to. */
export function otherSystemsLinks(): Link[] {
  return objects.map(([type, object, metadata], place) =>
    linkFrom({
      ticket: relaunch.id,
      type,
      object,
      at: `2026-02-17T09:${10 + place}:00Z`,
      metadata,
    }),
  );
}
