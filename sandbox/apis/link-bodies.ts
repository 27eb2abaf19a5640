import type { Context } from 'hono';
import * as v from 'valibot';
import { readJson } from './read-json.ts';

const name = v.pipe(v.string(), v.nonEmpty());
/** Any object at all: valibot's own records leave out keys such as `constructor`. */
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const metadata = v.optional(
  v.custom<Record<string, unknown>>(isObject, 'Invalid type: Expected Object'),
  {},
);

/** The body of a new link. */
export const linkBody = v.object({
  link_type: name,
  left_object: v.object({ name, metadata }),
  right_object: v.object({ name, metadata }),
});

const sidePatch = v.optional(v.object({ name: v.optional(name), metadata }));

/** The body of a changed link: any part of a link. */
export const linkPatch = v.object({
  link_type: v.optional(name),
  left_object: sidePatch,
  right_object: sidePatch,
});

/** An error in the shape of the Links API; the page gives `1100` as the only code. */
export function answerInvalid(c: Context, status: 400 | 422, detail: string): Response {
  return c.json({ errors: [{ code: '1100', detail, status: String(status) }] }, status);
}

/** The body of the call, or the answer that refuses it: 400 when it is no JSON, 422 when it is no such body. */
export async function readBody<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema> | Response> {
  const json = await readJson(c);
  if (json === undefined) return answerInvalid(c, 400, 'the body is not JSON');
  const read = v.safeParse(schema, json);
  if (read.success) return read.output;
  const [issue] = read.issues;
  return answerInvalid(c, 422, `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
}

/** Whether a patch that repeats the names repeats the ones of the link it is for. */
export function withoutRenaming(
  patch: v.InferOutput<typeof linkPatch>,
  identity: { link_type: string; left: string; right: string },
): boolean {
  return (
    (patch.link_type ?? identity.link_type) === identity.link_type &&
    (patch.left_object?.name ?? identity.left) === identity.left &&
    (patch.right_object?.name ?? identity.right) === identity.right
  );
}
