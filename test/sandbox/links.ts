import * as v from 'valibot';
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

const page = v.object({
  count: v.number(),
  links: v.array(v.unknown()),
  meta: v.object({ after: v.string(), before: v.string(), has_more: v.boolean() }),
});

/** A page of links that is not the empty one. */
export function readPage(body: unknown): v.InferOutput<typeof page> {
  return v.parse(page, body);
}

/** The Links API's way to say no. */
export function refused(status: number) {
  return { status, body: { errors: [{ code: '1100', detail: aString, status: String(status) }] } };
}
