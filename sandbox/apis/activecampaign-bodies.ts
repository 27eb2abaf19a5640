import type { Context } from 'hono';
import * as v from 'valibot';
import { formOf } from '../world.ts';
import { readJson } from './read-json.ts';
import type { SandboxEnv } from './session.ts';

const anyText = v.string('must be a text');
const someText = v.pipe(anyText, v.nonEmpty('must not be empty'));

/** A number or the text of one; stored as text. */
const numeric = v.pipe(
  v.union([v.string(), v.number()], 'must be a number'),
  v.transform(String),
  v.regex(/^\d+$/, 'must be a number'),
);
const flag = v.pipe(numeric, v.regex(/^[01]$/, 'must be 0 or 1'));

const fields = {
  service: someText,
  externalid: someText,
  name: someText,
  logoUrl: anyText,
  linkUrl: anyText,
};

/** A new connection; fields that the page does not list change nothing. */
export const newConnection = v.object({ ...fields, listId: v.optional(numeric) }, isRequired);

/** What a PUT may name; of `listId` its page says nothing. */
export const changedConnection = v.partial(
  v.object({ ...fields, status: flag, syncStatus: flag, listId: numeric }, isRequired),
);

function isRequired({ path }: v.BaseIssue<unknown>): string {
  return path ? 'is required' : 'must be an object';
}

/** What stands in the body under `connection`, or the answer that refuses it. */
export async function readConnection<Schema extends v.GenericSchema>(
  c: Context<SandboxEnv>,
  schema: Schema,
): Promise<v.InferOutput<Schema> | Response> {
  const body = v.object({ connection: schema }, isRequired);
  const read = v.safeParse(body, await readJson(c));
  if (read.success) return read.output.connection;
  return refuseBody(
    c,
    read.issues.map((issue) => `${v.getDotPath(issue) ?? 'the body'} ${issue.message}`),
  );
}

/** 400 and `{}` is all that the pages show; a list of errors is what the rest of the API answers. */
export function refuseBody(c: Context<SandboxEnv>, reasons: readonly string[]): Response {
  if (formOf(c.get('world'), 'activeCampaignRefusal') === 'empty') return c.json({}, 400);
  const errors = reasons.map((title) => {
    const [, field = ''] = /^connection\.(\w+)/.exec(title) ?? [];
    return { title, source: { pointer: `/data/attributes/${field}` } };
  });
  return c.json({ errors }, 422);
}
