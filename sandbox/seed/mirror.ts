import type { Ticket } from '../world.ts';

/** The account's ticket field for copies of links; another one stands beside it. */
export const mirrorFieldId = 27001;
const otherFieldId = 27002;

/** What the integration has written into the field of the ticket with a good mix of everything, as the README asks for it. */
const copy = {
  zis_links: 1,
  at: '2026-03-02T09:12:00Z',
  links: [
    {
      type: 'jira_issue',
      name: 'jira:ACME-64',
      title: 'Show a helpful message when paying fails',
      status: 'Open',
    },
    {
      type: 'jira_issue',
      name: 'jira:OPS-12',
      title: 'Roll back release 2026.3.0',
      status: 'To Do',
    },
    {
      type: 'jira_issue',
      name: 'jira:ACME-101',
      title: 'Payment step returns 500 for saved addresses',
      url: 'https://acme.atlassian.example/browse/ACME-101',
      status: 'In Progress',
    },
    {
      type: 'slack_thread',
      name: 'slack:C024BE91L-1772435520.004300',
      title: 'Checkout is down for saved addresses',
      url: 'https://acme.slack.example/archives/C024BE91L/p1772435520004300',
      status: 'Active',
    },
    {
      type: 'github_issue',
      name: 'github:acme/web#42',
      title: 'Saved address without a country code breaks payment',
      url: 'https://github.example/acme/web/issues/42',
      status: 'open',
    },
  ],
  more: 3,
};

/** A ticket with the account's fields, which are empty but for the copy. */
export function withMirrorField(ticket: Ticket): Ticket {
  const value = ticket.id === 4411 ? JSON.stringify(copy) : null;
  const customFields = [
    { id: mirrorFieldId, value },
    { id: otherFieldId, value: null },
  ];
  return { ...ticket, customFields };
}
