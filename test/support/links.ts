import { aLink, aLinkedObject } from '../../sandbox/builders.ts';
import type { Link, Metadata } from '../../sandbox/world.ts';

/** A link of the open ticket to a Jira issue. */
export const jira = (key: string, metadata: Metadata = {}): Link =>
  aLink({
    id: `id-${key}`,
    link_type: 'jira_issue',
    left_object: aLinkedObject('zendesk:ticket101', { ticket_id: 101 }),
    right_object: aLinkedObject(`jira:${key}`, metadata),
  });

/** A link of the open ticket to a Slack thread. */
export const slack = (thread: string, metadata: Metadata = {}): Link =>
  aLink({
    id: `id-${thread}`,
    link_type: 'slack_thread',
    left_object: aLinkedObject('zendesk:ticket101'),
    right_object: aLinkedObject(`slack:${thread}`, metadata),
  });

/** What ZAF gives for an error answer: jQuery's shape, no Error. */
export const answered = (status: number, body: unknown = '') => ({
  status,
  statusText: 'error',
  readyState: 4,
  responseText: typeof body === 'string' ? body : JSON.stringify(body),
  ...(typeof body === 'string' ? {} : { responseJSON: body }),
});
