import type { Context } from 'hono';
import { refuseActiveCampaign, refuseMake } from './elsewhere-refusals.ts';

export type Refusal = 401 | 403 | 429 | 500 | 'mismatch';

type Api = 'links' | 'connections' | 'registry' | 'support';

/** A refusal in the words and the shape of the API that `c` is a call to. */
export function refuse(c: Context, refusal: Refusal): Response {
  const status = refusal === 'mismatch' ? 401 : refusal;
  if (c.req.path.startsWith('/api/v2/sdk/')) return refuseMake(c, status);
  if (c.req.path.startsWith('/api/3/')) return refuseActiveCampaign(c, withoutKey(status));
  return refuseZendesk(c, refusal);
}

/** ActiveCampaign has no session: what is nearest is a key that is not valid. */
function withoutKey(status: 401 | 403 | 429 | 500): 403 | 429 | 500 {
  return status === 401 ? 403 : status;
}

function refuseZendesk(c: Context, refusal: Refusal): Response {
  const api = apiOf(c.req.path);
  switch (refusal) {
    case 401:
    case 'mismatch':
      return unauthorized(c, api, refusal);
    case 403:
      return forbidden(c, api);
    case 429:
      return tooMany(c, api);
    case 500:
      return broken(c, api);
    default:
      return refusal satisfies never;
  }
}

function apiOf(path: string): Api {
  if (path.startsWith('/api/v2/')) return 'support';
  if (path.startsWith('/api/services/zis/links/')) return 'links';
  if (path.startsWith('/api/services/zis/registry/')) return 'registry';
  return 'connections';
}

/** Links answer a bare JSON string, the rest of ZIS a list of errors. */
function unauthorized(c: Context, api: Api, refusal: 401 | 'mismatch'): Response {
  if (api === 'support') return c.json({ error: "Couldn't authenticate you" }, 401);
  if (refusal === 'mismatch') {
    const title = 'Authorization failed due to integration mismatch';
    return api === 'links' ? c.json(title, 401) : c.json(errors('InvalidCredentials', title), 401);
  }
  return api === 'links'
    ? c.json('Authentication failed', 401)
    : c.json(errors('InvalidCredentials', 'Token length is invalid'), 401);
}

/** Only the Connections page documents its shape; Links borrow it. The registry's text is a report from the field. */
function forbidden(c: Context, api: Api): Response {
  if (api === 'registry') return c.text('Only admin user is allowed', 403);
  if (api === 'support') {
    const message = 'You do not have access to this page.';
    return c.json({ error: { title: 'Forbidden', message } }, 403);
  }
  return c.json(errors('Forbidden', 'Cannot access this resource. Missing scope write'), 403);
}

function tooMany(c: Context, api: Api): Response {
  const headers = { 'Retry-After': '2' };
  if (api !== 'support') {
    return c.json(errors('TooManyRequests', 'Too many requests'), 429, headers);
  }
  const description = 'Number of allowed API requests per minute exceeded';
  return c.json({ error: 'APIRateLimitExceeded', description }, 429, headers);
}

function broken(c: Context, api: Api): Response {
  const title = 'Internal server error';
  if (api === 'support') return c.json({ error: 'InternalError', description: title }, 500);
  return c.json(errors('InternalError', title), 500);
}

function errors(code: string, title: string) {
  return { errors: [{ code, title }] };
}
