import type { Context } from 'hono';

const codes = {
  400: 'BadRequest',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'Conflict',
} as const;

/** A refusal in the shape of the Connections pages: one item for each reason. */
export function answerError(
  c: Context,
  status: keyof typeof codes,
  reasons: string | readonly string[],
): Response {
  const errors = [reasons].flat().map((title) => ({ code: codes[status], title }));
  return c.json({ errors }, status);
}

export function notFound(c: Context, what = 'connection'): Response {
  return answerError(c, 404, `${what} not found`);
}

export function notAllowed(c: Context): Response {
  return answerError(c, 405, `${c.req.method} is not allowed here`);
}

export function nameTaken(c: Context, name: string): Response {
  return answerError(c, 409, `the name ${name} is already used`);
}
