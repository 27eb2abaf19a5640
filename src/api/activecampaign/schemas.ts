import * as v from 'valibot';
import { text } from '../../http/tolerant.ts';

/** Numbers come as texts, most of the time. */
const flag = v.pipe(
  text,
  v.transform((word) => word === '1' || word === 'true'),
);

/** One of the two words that are documented; another is kept, none at all is `undefined`. */
const eitherOf = <One extends string, Nought extends string>(one: One, nought: Nought) =>
  v.pipe(
    text,
    v.transform((word): One | Nought | { readonly other: string } | undefined => {
      if (word === '1') return one;
      if (word === '0') return nought;
      return word ? { other: word } : undefined;
    }),
  );

const connection = v.object({
  id: text,
  /** The service's name, e.g. `shopify`. */
  service: text,
  /** The account's id in that service. */
  externalid: text,
  name: text,
  /** Made by ActiveCampaign itself: it can be read, but not changed. */
  isInternal: flag,
  status: eitherOf('connected', 'error'),
  syncStatus: eitherOf('running', 'stopped'),
  /** ISO 8601 with an offset; empty for never. */
  lastSync: text,
  /** Any text: hostile until it is looked at. */
  logoUrl: text,
  linkUrl: text,
  listId: text,
  cdate: text,
  udate: text,
});

/**
 * An account in a shop or another service outside, as ActiveCampaign knows it. It has nothing to do
 * with the connections of ZIS. `links`, an address of the API, is dropped.
 * @see https://developers.activecampaign.com/reference/connections
 */
export type ActiveCampaignConnection = v.InferOutput<typeof connection>;

/** Something that is no object is a row without a name, and no reason to hide all others. */
const row = v.pipe(v.fallback(v.looseObject({}), {}), connection);

const total = v.pipe(
  v.nullish(v.unknown()),
  v.transform((value) => {
    const number = typeof value === 'string' && value ? Number(value) : value;
    return Number.isInteger(number) ? Number(number) : undefined;
  }),
);

/** One page; whether its length and place can be chosen is not declared, so neither is relied on. */
export const connectionsPage = v.pipe(
  v.object({
    connections: v.nullable(v.array(row), []),
    meta: v.nullish(v.fallback(v.object({ total }), { total: undefined })),
  }),
  v.transform(({ connections, meta }) => ({ items: connections, total: meta?.total })),
);

export type ConnectionsPage = v.InferOutput<typeof connectionsPage>;

export const connectionAnswer = v.pipe(
  v.object({ connection }),
  v.transform((answer) => answer.connection),
);

/** An empty object, or nothing; a text in its place is a page of something else. */
export const noAnswer = v.nullish(v.looseObject({}));
