import type { Context } from 'hono';

type Status = 400 | 401 | 403 | 404 | 415 | 429 | 500;

const activeCampaignWords = {
  401: 'Unauthorized',
  403: 'Forbidden: the API key is missing or not valid',
  429: 'Too many requests',
  500: 'An error occurred',
} as const;

/** A refusal of ActiveCampaign: no two of its APIs share a shape, and the pages of connections show none but `{}`. */
export function refuseActiveCampaign(
  c: Context,
  status: keyof typeof activeCampaignWords,
  retryAfter = 1,
): Response {
  const message = activeCampaignWords[status];
  if (status !== 429) return c.json({ message }, status);
  return c.json({ message }, status, {
    'RateLimit-Limit': '5',
    'RateLimit-Remaining': '0',
    'Retry-After': String(retryAfter),
  });
}

const makeWords: Readonly<Record<Status, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Permission denied',
  404: 'Not found',
  415: 'Unsupported media type',
  429: 'Requests limit for organization exceeded, please try again later.',
  500: 'Internal server error',
};

const makeDetails: Partial<Record<Status, string>> = {
  401: 'Invalid token.',
  403: 'Access denied.',
};

/**
 * A refusal of Make. Several reasons make `detail` a list, and each of them a suberror.
 *
 * @see https://developers.make.com/api-documentation/troubleshooting/http-status-codes
 */
export function refuseMake(c: Context, status: Status, ...reasons: readonly string[]): Response {
  const message = makeWords[status];
  if (status === 429) return c.json({ message }, status);
  const [reason = makeDetails[status] ?? message] = reasons;
  return c.json(
    {
      detail: reasons.length > 1 ? reasons : reason,
      message,
      code: `SC${status}`,
      suberrors: reasons.map((one) => ({ message: one })),
    },
    status,
  );
}
