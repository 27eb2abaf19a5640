import { expect } from 'vitest';
import { aLink, aLinkedObject } from '../../sandbox/builders.ts';
import type { Link, Metadata } from '../../sandbox/world.ts';

export const left = 'zendesk:ticket1';

/** A link between ticket 1 and a Jira issue. */
export function jira(key: string, metadata: Metadata = {}): Link {
  return aLink({
    left_object: aLinkedObject(left),
    right_object: aLinkedObject(`jira:${key}`, metadata),
  });
}

/** The query that names the link of `A-1`. */
export const identity = {
  link_type: 'jira_issue',
  left_object_name: left,
  right_object_name: 'jira:A-1',
};

export const aString: unknown = expect.any(String);

/** The Links API's way to say no. */
export function refused(status: number) {
  return { status, body: { errors: [{ code: '1100', detail: aString, status: String(status) }] } };
}
