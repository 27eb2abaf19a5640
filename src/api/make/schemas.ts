import * as v from 'valibot';
import { Sealed } from '../../http/sealed.ts';
import { text } from '../../http/tolerant.ts';

const basics = {
  /** Given by Make: the app's name, from the second one on with a number. */
  name: text,
  label: text,
  /** Coarser than what was created, e.g. `oauth` or `basic`: never to create another one from. */
  type: text,
};

const connection = v.object(basics);

const details = v.object({
  ...basics,
  /** What the person connects to, as the form names it; empty for none. */
  connectedSystemName: text,
  appVersion: text,
  redirectUri: text,
});

/**
 * The definition of a kind of connection of a custom app; it holds nobody's credentials.
 * @see https://developers.make.com/api-documentation/api-reference/sdk-apps/connections
 */
export type MakeConnection = v.InferOutput<typeof connection>;
export type MakeConnectionDetails = v.InferOutput<typeof details>;

/** Something that is no object is a row without a name, and no reason to hide all others. */
const row = v.pipe(v.fallback(v.looseObject({}), {}), connection);

export const connectionsAnswer = v.pipe(
  v.object({ appConnections: v.nullable(v.array(row), []) }),
  v.transform((answer) => answer.appConnections),
);

export const connectionAnswer = v.pipe(
  v.object({ appConnection: connection }),
  v.transform((answer) => answer.appConnection),
);

export const detailsAnswer = v.pipe(
  v.object({ appConnection: details }),
  v.transform((answer) => answer.appConnection),
);

/**
 * A text exactly as it came, comments and all. A host that has parsed it all the same gives a value,
 * which is written anew. A page of HTML is something else.
 */
export const sourceAnswer = v.pipe(
  v.nullish(v.unknown(), ''),
  v.transform((value) => (typeof value === 'string' ? value : JSON.stringify(value, null, 4))),
  v.check((source) => !/^\s*<(!|\?xml|html)/i.test(source)),
);

/** The redaction point: client secrets stand in it in clear. */
export const commonAnswer = v.pipe(
  sourceAnswer,
  v.transform((source) => new Sealed(source)),
);

/** An object, or nothing; a text in its place is a page of something else. */
export const noAnswer = v.nullish(v.looseObject({}));
