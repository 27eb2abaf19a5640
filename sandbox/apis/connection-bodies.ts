import type { Context } from 'hono';
import * as v from 'valibot';
import { answerError } from './connection-errors.ts';
import { readJson } from './read-json.ts';

/** Every rule has words of its own: Valibot's would repeat what was sent, and that may be a secret. */
const someText = v.pipe(v.string('must be a text'), v.nonEmpty('must not be empty'));
const anyText = v.string('must be a text');
const header = v.pipe(anyText, v.regex(/^[\w!#$%&'*+.^`|~-]+$/, 'must be a header name'));
const address = v.pipe(anyText, v.regex(/^https?:\/\//, 'must be an http or https address'));
const grantType = v.picklist(
  ['authorization_code', 'client_credentials'],
  'must be authorization_code or client_credentials',
);

/** A host name and nothing else: no scheme, port or path, and no wildcard. */
const hostName = v.pipe(
  anyText,
  v.maxLength(253, 'must not be longer than 253 characters'),
  v.regex(/^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*$/i, 'must be a host name'),
);

/** The rule for the name of a connection of any type. */
const connectionName = v.pipe(
  anyText,
  v.regex(/^[\w-]{3,64}$/, 'must be 3 to 64 letters, digits, _ or -'),
);

/** `zendesk` is for OAuth connections to Zendesk itself. */
const staticName = v.pipe(
  connectionName,
  v.check((name) => name !== 'zendesk', 'is reserved'),
);

/** What each type of connection with a fixed secret has beside its name; all of it is mandatory in a new one. */
const apiKey = { allowed_domain: hostName, api_key: someText, header_name: header };
const basicAuth = { allowed_domain: hostName, password: someText, username: someText };
const bearerToken = { allowed_domain: hostName, token: someText };

/** The bodies of new connections. */
export const newApiKey = v.strictObject({ name: staticName, ...apiKey }, missingOrUnknown);
export const newBasicAuth = v.strictObject({ name: staticName, ...basicAuth }, missingOrUnknown);
export const newBearerToken = v.strictObject(
  { name: staticName, ...bearerToken },
  missingOrUnknown,
);

/** A patch names at least one thing. */
const changes = 'must name what changes';

/** The bodies of changed connections: anything but the name. */
export const apiKeyPatch = v.pipe(
  v.partial(v.strictObject(apiKey, missingOrUnknown)),
  v.minEntries(1, changes),
);
export const basicAuthPatch = v.pipe(
  v.partial(v.strictObject(basicAuth, missingOrUnknown)),
  v.minEntries(1, changes),
);
export const bearerTokenPatch = v.pipe(
  v.partial(v.strictObject(bearerToken, missingOrUnknown)),
  v.minEntries(1, changes),
);

const clientFields = {
  name: someText,
  client_id: someText,
  client_secret: someText,
  token_url: address,
};
const clientOptions = {
  auth_url: v.optional(address),
  default_scopes: v.optional(anyText),
  grant_type: v.optional(grantType),
};

/** The body of a new OAuth client; whether it lacks an `auth_url` depends on its grant. */
export const newClient = v.strictObject({ ...clientFields, ...clientOptions }, missingOrUnknown);

/** The body of a changed OAuth client. */
export const clientPatch = v.pipe(
  v.partial(v.strictObject({ ...clientFields, ...clientOptions }, missingOrUnknown)),
  v.minEntries(1, changes),
);

/** The body that starts an OAuth flow. */
export const flowStart = v.strictObject(
  {
    name: connectionName,
    oauth_client_name: v.optional(someText),
    oauth_client_uuid: v.optional(someText),
    oauth_url_subdomain: v.optional(anyText),
    origin_oauth_redirect_url: v.optional(
      v.pipe(someText, v.check(isWebAddress, 'must be an http or https address')),
    ),
    permission_scopes: v.optional(anyText),
    grant_type: v.optional(grantType),
    allow_offline_access: v.optional(v.boolean('must be true or false')),
  },
  missingOrUnknown,
);

/** The body of a changed OAuth connection: the fields of an answer that are not the server's own. */
export const oauthPatch = v.pipe(
  v.partial(
    v.strictObject(
      {
        access_token: someText,
        oauth_access_token_response_body: someText,
        oauth_client_uuid: someText,
        oauth_url_subdomain: anyText,
        permission_scope: anyText,
        refresh_token: anyText,
        token_expiry: someText,
        token_type: someText,
      },
      missingOrUnknown,
    ),
  ),
  v.minEntries(1, changes),
);

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

function missingOrUnknown({ expected, path }: v.BaseIssue<unknown>): string {
  if (!path) return 'must be an object';
  return expected === 'never' ? 'is not a field of this' : 'is required';
}

/** The body of the call, or the answer that refuses it with every reason that there is. */
export async function readBody<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema> | Response> {
  const json = await readJson(c);
  if (json === undefined) return answerError(c, 400, 'the body is not JSON');
  const read = v.safeParse(schema, json);
  if (read.success) return read.output;
  const reasons = read.issues.map(
    (issue) => `${v.getDotPath(issue) ?? 'the body'} ${issue.message}`,
  );
  return answerError(c, 400, reasons);
}
