import type { Context } from 'hono';
import * as v from 'valibot';
import { refuseMake } from './elsewhere-refusals.ts';
import { readJson } from './read-json.ts';

/** The types of the vendor's own editor; `oauth2`, which a help text of theirs has, is none. */
const types = [
  'oauth',
  'oauth-refresh',
  'oauth-resowncre',
  'oauth-clicre',
  'oauth-1',
  'apikey',
  'basic',
  'other',
] as const;

const label = v.pipe(
  v.string("Invalid string in parameter 'label'."),
  v.nonEmpty("Empty value in parameter 'label'."),
);

export const newConnection = v.strictObject(
  {
    type: v.picklist(types, "Value not found in options in parameter 'type'."),
    label: v.optional(label),
  },
  missingOrUnknown,
);

export const changedConnection = v.strictObject(
  {
    label: v.optional(label),
    connectedSystemName: v.optional(
      v.nullable(v.string("Invalid string in parameter 'connectedSystemName'.")),
    ),
  },
  missingOrUnknown,
);

const notAnObject = 'The body is not an object.';

function missingOrUnknown({ expected, path }: v.BaseIssue<unknown>): string {
  if (!path) return notAnObject;
  const name = String(path.at(-1)?.key);
  return expected === 'never'
    ? `Unknown parameter '${name}'.`
    : `Missing value of required parameter '${name}'.`;
}

/** The body of the call, or the answer that refuses it with every reason that there is. */
export async function readBody<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema> | Response> {
  const json = await readJson(c);
  if (json === undefined) return refuseMake(c, 400, 'The body is not JSON.');
  if (Array.isArray(json)) return refuseMake(c, 400, notAnObject);
  const read = v.safeParse(schema, json);
  if (read.success) return read.output;
  return refuseMake(c, 400, ...read.issues.map(({ message }) => message));
}
