import { aLink, aLinkedObject } from '../builders.ts';
import type { Link, Metadata } from '../world.ts';

interface Written {
  readonly ticket: number;
  readonly type: string;
  readonly object: string;
  readonly at: string;
  readonly metadata: Metadata;
}

/** A link from a ticket as the seeded integration writes it. */
export function linkFrom({ ticket, type, object, at, metadata }: Written): Link {
  return aLink({
    link_type: type,
    left_object: aLinkedObject(`zendesk:ticket${ticket}`, { ticket_id: ticket }),
    right_object: aLinkedObject(object, metadata),
    created_at: at,
    updated_at: at,
  });
}

const jira: readonly Written[] = [
  {
    ticket: 4411,
    type: 'jira_issue',
    object: 'jira:ACME-101',
    at: '2026-03-02T07:20:11Z',
    metadata: {
      key: 'ACME-101',
      summary: 'Payment step returns 500 for saved addresses',
      status: 'In Progress',
      priority: 'Highest',
      assignee: 'Lucía Ferrer',
      url: 'https://acme.atlassian.example/browse/ACME-101',
      updated_at: '2026-03-02T08:44:00Z',
    },
  },
  {
    ticket: 4411,
    type: 'jira_issue',
    object: 'jira:ACME-87',
    at: '2026-03-02T07:33:40Z',
    metadata: {
      key: 'ACME-87',
      summary: 'Address book: migrate to the new schema',
      status: { name: 'Done', statusCategory: { key: 'done', name: 'Done' } },
      priority: { name: 'Medium' },
      assignee: { displayName: 'Ravi Menon' },
      url: 'https://acme.atlassian.example/browse/ACME-87',
      updated_at: '2026-02-27T16:05:00Z',
    },
  },
  {
    ticket: 4411,
    type: 'jira_issue',
    object: 'jira:OPS-12',
    at: '2026-03-02T07:35:02Z',
    metadata: { key: 'OPS-12', summary: 'Roll back release 2026.3.0', status: 'To Do' },
  },
  {
    ticket: 4411,
    type: 'jira_issue',
    object: 'jira:ACME-64',
    at: '2026-02-27T10:02:00Z',
    metadata: {
      issue: {
        fields: { summary: 'Show a helpful message when paying fails', status: { name: 'Open' } },
        votes: [3, { by: ['sales', null] }],
      },
      synced: true,
      attempts: 2,
    },
  },
  {
    ticket: 4412,
    type: 'jira_issue',
    object: 'jira:BILL-230',
    at: '2026-02-26T14:10:00Z',
    metadata: {
      key: 'BILL-230',
      summary: 'Invoices keep the old VAT number until the next billing run',
      status: 'In Review',
      priority: 'High',
      assignee: 'Noor Haddad',
      url: 'https://acme.atlassian.example/browse/BILL-230',
      updated_at: '2026-03-01T11:30:00Z',
    },
  },
];

const slack: readonly Written[] = [
  {
    ticket: 4411,
    type: 'slack_thread',
    object: 'slack:C024BE91L-1772435520.004300',
    at: '2026-03-02T07:24:00Z',
    metadata: {
      title: 'Checkout is down for saved addresses',
      channel: '#incident-checkout',
      status: 'Active',
      reply_count: 38,
      permalink: 'https://acme.slack.example/archives/C024BE91L/p1772435520004300',
      latest_reply: '2026-03-02T09:11:00Z',
    },
  },
  {
    ticket: 4411,
    type: 'slack_thread',
    object: 'slack:C07SUPPORT-1772437001.112900',
    at: '2026-03-02T07:50:00Z',
    metadata: { channel: '#support-escalations', text: 'Who tells the customers?' },
  },
  {
    ticket: 4412,
    type: 'slack_thread',
    object: 'slack:C0BILLING-1772113200.000100',
    at: '2026-02-26T14:00:00Z',
    metadata: {
      title: 'VAT number on old invoices',
      channel: '#billing',
      permalink: 'https://acme.slack.example/archives/C0BILLING/p1772113200000100',
    },
  },
];

const github: readonly Written[] = [
  {
    ticket: 4411,
    type: 'github_issue',
    object: 'github:acme/web#42',
    at: '2026-03-02T08:01:00Z',
    metadata: {
      number: 42,
      title: 'Saved address without a country code breaks payment',
      state: 'open',
      html_url: 'https://github.example/acme/web/issues/42',
      assignee: { login: 'lferrer' },
      labels: ['bug', 'checkout'],
      updated_at: '2026-03-02T08:40:00Z',
    },
  },
  {
    ticket: 4411,
    type: 'github_issue',
    object: 'github:acme/web#45',
    at: '2026-03-02T08:52:00Z',
    metadata: {
      number: 45,
      title: 'Fall back to the shop’s country',
      state: 'merged',
      html_url: 'https://github.example/acme/web/pull/45',
      assignee: { login: 'rmenon' },
      updated_at: '2026-03-02T09:05:00Z',
    },
  },
];

/** What three integrations wrote in three styles of metadata, as one finds it in a grown account. */
export function everydayLinks(): Link[] {
  return [...jira, ...slack, ...github].map(linkFrom);
}
