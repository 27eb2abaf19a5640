import type { Context } from 'hono';

/** The body of a call; `undefined` when it is no JSON, which has no such value. */
export async function readJson(c: Context): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text());
  } catch {
    return undefined;
  }
}
