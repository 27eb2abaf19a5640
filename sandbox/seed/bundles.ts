import { aBundle } from '../builders.ts';
import type { Bundle } from '../world.ts';

const ticket = { 'name.$': 'zendesk:ticket{{$.input.ticket_event.ticket.id}}' };

/** A state that calls one of ZIS' own actions and goes on to `next`, or ends the flow. */
function action(name: string, parameters: Record<string, unknown>, next?: string) {
  return call(`zis:common:action:${name}`, parameters, next);
}

/** A state that calls an action which the integration defines for itself. */
function ownAction(name: string, parameters: Record<string, unknown>, next?: string) {
  return call(`zis:acme_linker:action:${name}`, parameters, next);
}

function call(actionName: string, parameters: Record<string, unknown>, next?: string) {
  return {
    Type: 'Action',
    ActionName: actionName,
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

/** A request whose connection is only known when the flow runs. */
function httpActionOfInput(name: string) {
  const definition = {
    method: 'POST',
    'url.$': '$.input.url',
    'connectionName.$': '$.input.connection',
  };
  return { type: 'ZIS::Action::Http', properties: { name, definition } };
}

const issues = flow('link_issue', {
  'Issue.Find': action(
    'LoadLinks',
    {
      link_type: 'jira_issue',
      'left_object_name.$': 'zendesk:ticket{{$.input.ticket_event.ticket.id}}',
    },
    'Issue.Create',
  ),
  'Issue.Create': ownAction(
    'create_issue',
    { 'summary.$': '$.input.ticket_event.ticket.subject' },
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
    'Thread.Post',
  ),
  'Thread.Post': ownAction('post_message', { 'text.$': '$.issue.key' }, 'Thread.Update'),
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

/** The action of `Page.Archive` names a connection that nobody has made. */
const removal = flow('unlink', {
  'Issue.Comment': ownAction('comment_issue', { body: 'Unlinked' }, 'Page.Archive'),
  'Page.Archive': ownAction('archive_page', { 'id.$': '$.input.page' }, 'Link.Delete'),
  'Link.Delete': action('DeleteLink', {
    'link_type.$': '$.input.kind',
    'left_object_name.$': '$.input.left',
    'right_object_name.$': '$.input.right',
  }),
});

const cases = flow('link_case', {
  'Case.Create': ownAction('create_case', { 'Subject.$': '$.input.subject' }, 'Case.Link'),
  'Case.Link': action(
    'CreateLink',
    {
      link_type: 'salesforce_case',
      left_object: ticket,
      right_object: { 'name.$': 'salesforce:{{$.case.CaseNumber}}' },
    },
    'Case.Tell',
  ),
  'Case.Tell': ownAction('notify_partner', { 'url.$': '$.input.url' }),
});

const jira = 'https://acme.atlassian.example';
const sales = 'https://acme.sales.example';

/** What the integration has uploaded: its links with trackers and chats, and those with the CRM. */
export const seededBundles: readonly Bundle[] = [
  aBundle({
    name: 'acme_links',
    description: 'Links tickets to issues and threads',
    resources: {
      link_issue: issues,
      unlink: removal,
      create_issue: httpAction('create_issue', 'jira_production', jira),
      comment_issue: httpAction('comment_issue', 'jira_production', `${jira}/comments`),
      post_message: httpAction('post_message', 'slack_production', 'https://acme.slack.example'),
      archive_page: httpAction('archive_page', 'wiki_production', 'https://wiki.acme.example'),
      on_comment: jobSpec('on_comment', 'link_issue'),
      on_unlink: jobSpec('on_unlink', 'unlink'),
    },
  }),
  aBundle({
    name: 'acme_crm',
    description: 'Links tickets to cases',
    resources: {
      link_case: cases,
      create_case: httpAction('create_case', 'salesworks_production', sales),
      close_case: httpAction('close_case', 'salesworks_production', `${sales}/close`),
      log_parcel: httpAction(
        'log_parcel',
        'parcelwise_production',
        'https://api.parcelwise.example',
      ),
      notify_partner: httpActionOfInput('notify_partner'),
      on_escalation: jobSpec('on_escalation', 'link_case'),
    },
  }),
];

/** The job spec that is uploaded and does not run. */
export const seededUninstalledJobSpecs: readonly string[] = ['on_unlink'];
