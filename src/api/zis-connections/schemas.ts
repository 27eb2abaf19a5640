import * as v from 'valibot';
import { nextCursor } from '../../http/page.ts';
import { Secret } from '../../http/secret.ts';
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

/** A kind of connection that came after this app: shown by what all kinds have. */
const otherOf = (kind: string) =>
  v.pipe(
    v.object(shared),
    v.transform((connection) => ({ type: 'other' as const, kind, ...connection })),
  );

export type ApiKeyConnection = v.InferOutput<typeof apiKey>;
export type BasicAuthConnection = v.InferOutput<typeof basicAuth>;
export type BearerTokenConnection = v.InferOutput<typeof bearerToken>;
export type OauthConnection = v.InferOutput<typeof oauth>;
export type OtherConnection = v.InferOutput<ReturnType<typeof otherOf>>;

/** The three that a person fills in; an OAuth connection is made by its provider's consent. */
export type StaticConnection = ApiKeyConnection | BasicAuthConnection | BearerTokenConnection;

/**
 * A stored credential of the integration, without the credential.
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/all_connections/
 */
export type ZisConnection = StaticConnection | OauthConnection | OtherConnection;
export type ZisConnectionType = ZisConnection['type'];

type Fields = Record<string, unknown>;

/** Something that is no object is a row without a name, and no reason to hide all others. */
const rowOf = <Output>(item: v.GenericSchema<Fields, Output>) =>
  v.pipe(v.fallback(v.looseObject({}), {}), item);

const PARTS = ['api_key', 'basic_auth', 'bearer_token', 'oauth', 'meta'];

/** One page mixes the four lists; any of them may be missing, but an answer with none is no page. */
export const allConnectionsPage = v.pipe(
  v.looseObject({}),
  v.check((answer) => PARTS.some((name) => name in answer)),
  v.looseObject({
    api_key: list(rowOf(apiKey)),
    basic_auth: list(rowOf(basicAuth)),
    bearer_token: list(rowOf(bearerToken)),
    oauth: list(rowOf(oauth)),
    meta: nextCursor,
  }),
  v.transform(({ api_key, basic_auth, bearer_token, oauth, meta, ...rest }) => ({
    items: [
      ...[...api_key, ...basic_auth, ...bearer_token, ...oauth],
      ...Object.entries(rest).flatMap(([kind, part]) => othersIn(kind, part)),
    ] satisfies readonly ZisConnection[],
    after: meta,
  })),
);

export type AllConnectionsPage = v.InferOutput<typeof allConnectionsPage>;

const othersIn = (kind: string, part: unknown): readonly OtherConnection[] =>
  Array.isArray(part) ? v.parse(v.array(rowOf(otherOf(kind))), part) : [];

const client = v.object({
  uuid: text,
  name: text,
  client_id: text,
  auth_url: text,
  token_url: text,
  /** Space-separated. */
  default_scopes: text,
  /** `authorization_code` or `client_credentials`; missing means the former. */
  grant_type: text,
  created_by: text,
  created_at: text,
  updated_at: text,
});

/**
 * The integration's registration with a provider, without its secret.
 * @see https://developer.zendesk.com/api-reference/integration-services/connections/clients/
 */
export type OauthClient = v.InferOutput<typeof client>;

const clients = v.nullable(v.array(rowOf(client)), []);

/** The wrapper is UNCONFIRMED: a bare list is read as well as either name that it may have. */
export const clientsAnswer = v.union([
  clients,
  v.pipe(
    v.object({ clients }),
    v.transform((answer) => answer.clients),
  ),
  v.pipe(
    v.object({ oauth_clients: clients }),
    v.transform((answer) => answer.oauth_clients),
  ),
]);

/**
 * An answer of one: in a wrapper or bare. One without any of the fields that tell it apart is
 * something else.
 */
const oneOf = <Output>(
  item: v.GenericSchema<Fields, Output>,
  wrappers: readonly string[],
  marks: readonly string[] = ['name'],
) =>
  v.pipe(
    v.looseObject({}),
    v.transform((answer) => wrappers.map((name) => answer[name]).find(isFields) ?? answer),
    v.check((answer) => marks.some((mark) => mark in answer)),
    item,
  );

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** A bare connection also has a field of its type's name: the masked secret, which is no object. */
export const apiKeyAnswer = oneOf(apiKey, ['api_key']);
export const basicAuthAnswer = oneOf(basicAuth, ['basic_auth']);
export const bearerTokenAnswer = oneOf(bearerToken, ['bearer_token']);
/** Official code reads it bare. */
export const oauthAnswer = oneOf(oauth, ['oauth', 'connection', 'oauth_connection']);
/** The wrapper is UNCONFIRMED; a new client may be told by its uuid alone. */
export const clientAnswer = oneOf(client, ['oauth_client', 'client'], ['uuid', 'name']);

/** Whether a change is answered with the changed whole or with nothing is UNCONFIRMED. */
export const maybe = <Output>(answer: v.GenericSchema<Fields, Output>) =>
  v.pipe(
    v.nullish(v.looseObject({})),
    v.transform((given) => (Object.keys(given ?? {}).length ? given : undefined)),
    v.optional(answer),
  );

/** 204 has nothing to say; a text in its place is a page of something else. */
export const noAnswer = v.nullish(v.looseObject({}));

/**
 * Where the person gives consent, as a {@link Secret}: its query holds the key to the flow. Only what
 * a browser can open; `flow_token` is dropped.
 */
export const flowAnswer = v.pipe(
  v.object({ redirect_url: v.pipe(v.string(), v.check(isAddress)) }),
  v.transform(({ redirect_url }) => ({ redirectUrl: new Secret(redirect_url) })),
);

function isAddress(url: string): boolean {
  if (!url || !URL.canParse(url, ANYWHERE)) return false;
  return /^https?:$/.test(new URL(url, ANYWHERE).protocol);
}

/** What a relative address is read against. */
const ANYWHERE = 'https://account.zendesk.com';

/** A call of which nothing but its success is of interest. */
export const anyAnswer = v.pipe(
  v.unknown(),
  v.transform(() => undefined),
);
