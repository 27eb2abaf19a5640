import * as v from 'valibot';
import { nextCursor } from '../../http/page.ts';
import { text } from '../../http/tolerant.ts';

/** Free JSON that integrations keep with an object. Hostile input: shown as text only. */
export type Metadata = Readonly<Record<string, unknown>>;

const metadata = v.pipe(
  v.nullish(v.unknown(), {}),
  // Something that is no object still shows, under one key, so that nothing is lost from view.
  v.transform((value): Metadata =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Metadata)
      : { metadata: value },
  ),
);

/** A side that is no object is one without a name: an odd row, and no reason to hide all others. */
const linkObject = v.fallback(
  v.nullish(v.object({ name: text, metadata, name_attrs: metadata }), {}),
  { name: '', metadata: {}, name_attrs: {} },
);

/** `uuid` is deprecated and `account_id`, `integration` are known already: dropped. */
const link = v.object({
  id: text,
  link_type: text,
  left_object: linkObject,
  right_object: linkObject,
  /** ISO 8601; absent in the oldest answers. */
  created_at: text,
  updated_at: text,
});

/**
 * @see https://developer.zendesk.com/api-reference/integration-services/links/links/
 */
export type Link = v.InferOutput<typeof link>;

/** `count` is dropped: whether it counts the page or everything is UNCONFIRMED. */
export const linksPage = v.pipe(
  v.object({ links: v.nullable(v.array(link), []), meta: nextCursor }),
  v.transform(({ links, meta }) => ({ items: links, after: meta })),
);

export type LinksPage = v.InferOutput<typeof linksPage>;

export const linkAnswer = v.object({ link });

/** 204 has nothing to say; a text in its place is a page of something else. */
export const noAnswer = v.nullish(v.looseObject({}));
