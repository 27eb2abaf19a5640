import * as v from 'valibot';
import { nextCursor } from '../../http/page.ts';
import { list, text } from '../../http/tolerant.ts';

/*
 * The redaction point: these schemas name what is kept. Keys, passwords, tokens and the provider's
 * raw answer are dropped with everything else that is not named, before anybody can store them.
 */

const shared = {
  name: text,
  /** Host name without scheme. */
  allowed_domain: text,
  created_at: text,
  updated_at: text,
};

const apiKey = v.pipe(
  v.object({ ...shared, header_name: text }),
  v.transform((connection) => ({ type: 'api_key' as const, ...connection })),
);

const basicAuth = v.pipe(
  v.object({ ...shared, username: text }),
  v.transform((connection) => ({ type: 'basic_auth' as const, ...connection })),
);

const bearerToken = v.pipe(
  v.object(shared),
  v.transform((connection) => ({ type: 'bearer_token' as const, ...connection })),
);

const oauth = v.pipe(
  v.object({
    name: text,
    uuid: text,
    created_by: text,
    oauth_client_uuid: text,
    oauth_url_subdomain: text,
    /** Space-separated. */
    permission_scope: text,
    /** ISO 8601. */
    token_expiry: text,
    token_type: text,
    /** Kept as a yes or no: whether ZIS can renew the token by itself. */
    refresh_token: v.pipe(v.nullish(v.unknown(), false), v.transform(Boolean)),
  }),
  v.transform(({ refresh_token, ...connection }) => ({
    type: 'oauth' as const,
    ...connection,
    hasRefreshToken: refresh_token,
  })),
);

/**
 * A stored credential of the integration, without the credential.
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/all_connections/
 */
export type ZisConnection =
  | v.InferOutput<typeof apiKey>
  | v.InferOutput<typeof basicAuth>
  | v.InferOutput<typeof bearerToken>
  | v.InferOutput<typeof oauth>;
export type ZisConnectionType = ZisConnection['type'];

const PARTS = ['api_key', 'basic_auth', 'bearer_token', 'oauth', 'meta'];

/** One page mixes the four lists; any of them may be missing, but an answer with none is no page. */
export const allConnectionsPage = v.pipe(
  v.looseObject({}),
  v.check((answer) => PARTS.some((name) => name in answer)),
  v.object({
    api_key: list(apiKey),
    basic_auth: list(basicAuth),
    bearer_token: list(bearerToken),
    oauth: list(oauth),
    meta: nextCursor,
  }),
  v.transform(({ meta, ...lists }) => ({
    items: Object.values(lists).flat() satisfies readonly ZisConnection[],
    after: meta,
  })),
);

export type AllConnectionsPage = v.InferOutput<typeof allConnectionsPage>;
