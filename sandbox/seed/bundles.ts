import { aBundle } from '../builders.ts';
import type { Bundle } from '../world.ts';

const ticket = { 'name.$': 'zendesk:ticket{{$.input.ticket_event.ticket.id}}' };

/** A state that calls one of ZIS' own actions and goes on to `next`, or ends the flow. */
function action(name: string, parameters: Record<string, unknown>, next?: string) {
  return {
    Type: 'Action',
    ActionName: `zis:common:action:${name}`,
    Parameters: parameters,
    ...(next === undefined ? { End: true } : { Next: next }),
  };
}

function flow(name: string, states: Record<string, ReturnType<typeof action>>) {
  const [first] = Object.keys(states);
  return {
    type: 'ZIS::Flow',
    properties: { name, definition: { StartAt: first, States: states } },
  };
}

function jobSpec(name: string, flowName: string) {
  return {
    type: 'ZIS::JobSpec',
    properties: {
      name,
      event_source: 'support',
      event_type: 'ticket.CommentAdded',
      flow_name: `zis:acme_linker:flow:${flowName}`,
    },
  };
}

/** A request that an integration defines for itself, with the connection that it is sent with. */
function httpAction(name: string, connectionName: string, url: string) {
  return {
    type: 'ZIS::Action::Http',
    properties: { name, definition: { method: 'POST', url, connectionName } },
  };
}

const issues = flow('link_issue', {
  'Issue.Find': action(
    'LoadLinks',
    {
      link_type: 'jira_issue',
      'left_object_name.$': 'zendesk:ticket{{$.input.ticket_event.ticket.id}}',
    },
    'Issue.Link',
  ),
  'Issue.Link': action(
    'CreateLink',
    {
      link_type: 'jira_issue',
      left_object: { ...ticket, metadata: { 'ticket_id.$': '$.input.ticket_event.ticket.id' } },
      right_object: {
        'name.$': 'jira:{{$.issue.key}}',
        metadata: { 'summary.$': '$.issue.fields.summary' },
      },
    },
    'Thread.Update',
  ),
  'Thread.Update': action(
    'PatchLink',
    {
      link_type: 'slack_thread',
      left_object: ticket,
      right_object: {
        'name.$': 'slack:{{$.thread.channel}}-{{$.thread.ts}}',
        metadata: { status: 'Active' },
      },
    },
    'Task.Link',
  ),
  'Task.Link': action('CreateLink', {
    link_type: 'linear_issue',
    left_object: ticket,
    right_object: { 'name.$': 'linear:{{$.task.identifier}}' },
  }),
});

const removal = flow('unlink', {
  'Link.Delete': action('DeleteLink', {
    'link_type.$': '$.input.kind',
    'left_object_name.$': '$.input.left',
    'right_object_name.$': '$.input.right',
  }),
});

const cases = flow('link_case', {
  'Case.Link': action('CreateLink', {
    link_type: 'salesforce_case',
    left_object: ticket,
    right_object: { 'name.$': 'salesforce:{{$.case.CaseNumber}}' },
  }),
});

/** What the integration has uploaded: its links with trackers and chats, and those with the CRM. */
export const seededBundles: readonly Bundle[] = [
  aBundle({
    name: 'acme_links',
    description: 'Links tickets to issues and threads',
    resources: {
      link_issue: issues,
      unlink: removal,
      create_issue: httpAction('create_issue', 'jira_production', 'https://acme.atlassian.example'),
      on_comment: jobSpec('on_comment', 'link_issue'),
    },
  }),
  aBundle({
    name: 'acme_crm',
    description: 'Links tickets to cases',
    resources: {
      link_case: cases,
      create_case: httpAction('create_case', 'salesworks_production', 'https://acme.sales.example'),
      on_escalation: jobSpec('on_escalation', 'link_case'),
    },
  }),
];
