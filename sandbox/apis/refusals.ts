import type { Context } from 'hono';

export type Refusal = 401 | 403 | 429 | 'mismatch';

/** A refusal in the words and the shape of the API that `c` is a call to. */
export function refuse(c: Context, refusal: Refusal): Response {
  const ofLinks = c.req.path.startsWith('/api/services/zis/links/');
  return refusal === 401 || refusal === 'mismatch'
    ? unauthorized(c, refusal, ofLinks)
    : refusedSession(c, refusal);
}

/** Links answer a bare JSON string, Connections a list of errors. */
function unauthorized(c: Context, refusal: 401 | 'mismatch', ofLinks: boolean): Response {
  if (refusal === 'mismatch') {
    const title = 'Authorization failed due to integration mismatch';
    return ofLinks ? c.json(title, 401) : c.json(errors('InvalidCredentials', title), 401);
  }
  return ofLinks
    ? c.json('Authentication failed', 401)
    : c.json(errors('InvalidCredentials', 'Token length is invalid'), 401);
}

/** Only the Connections page documents these two shapes; Links borrow them. */
function refusedSession(c: Context, refusal: 403 | 429): Response {
  if (refusal === 403) {
    const title = 'Cannot access this resource. Missing scope write';
    return c.json(errors('Forbidden', title), 403);
  }
  return c.json(errors('TooManyRequests', 'Too many requests'), 429, { 'Retry-After': '2' });
}

function errors(code: string, title: string) {
  return { errors: [{ code, title }] };
}
