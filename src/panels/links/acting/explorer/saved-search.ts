import * as v from 'valibot';
import type { LinkSearch } from '../../../../api/zis-links/search-address.ts';

/** So many are kept, and no more: storage is shared with all other apps. */
export const MOST_SAVED = 50;
export const LONGEST_TEXT = 500;

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_TEXT));

/** What this browser keeps of a search: its name and what is searched for, never what was found. */
export const savedSearch = v.pipe(
  v.object({
    name: text,
    link_type: v.pipe(text, v.excludes('*')),
    left_object_name: v.exactOptional(text),
    right_object_name: v.exactOptional(text),
  }),
  v.check(
    (search) => search.left_object_name !== undefined || search.right_object_name !== undefined,
  ),
);

export type SavedSearch = v.InferOutput<typeof savedSearch>;

/** `jira_issue: zendesk:ticket* – *` */
export const nameOf = ({ link_type, left_object_name, right_object_name }: LinkSearch): string =>
  `${link_type}: ${left_object_name ?? '*'} – ${right_object_name ?? '*'}`.slice(0, LONGEST_TEXT);
