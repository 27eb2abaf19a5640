import type { Context } from 'hono';
import { aBasicAuthConnection, aBearerTokenConnection, anApiKeyConnection } from '../builders.ts';
import {
  formOf,
  type ApiKeyConnection,
  type BasicAuthConnection,
  type BearerTokenConnection,
  type Connections,
} from '../world.ts';
import {
  apiKeyPatch,
  basicAuthPatch,
  bearerTokenPatch,
  newApiKey,
  newBasicAuth,
  newBearerToken,
  readBody,
} from './connection-bodies.ts';
import { answerError, nameTaken, notAllowed, notFound } from './connection-errors.ts';
import { typeOf } from './connection-names.ts';
import type { SandboxEnv } from './session.ts';

const mask = '*****';

/** The types whose secret is fixed: stored as it was given, answered as `*****`. */
type StaticType = 'api_key' | 'basic_auth' | 'bearer_token';
type Call = Context<SandboxEnv>;

interface Named {
  name: string;
}

/** What the three types differ in. */
interface Kind<One extends Named> {
  readonly type: StaticType;
  /** The new connection of the body, or the refusal. */
  readonly read: (c: Call) => Promise<One | Response>;
  /** What the body changes, or the refusal. */
  readonly readPatch: (c: Call) => Promise<object | Response>;
  readonly stored: (connections: Connections) => readonly One[];
  readonly withStored: (connections: Connections, ones: One[]) => Connections;
  readonly masked: (one: One) => One;
}

export const {
  create: createApiKeyConnection,
  show: showApiKeyConnection,
  update: updateApiKeyConnection,
  remove: deleteApiKeyConnection,
} = handlersOf({
  type: 'api_key',
  read: async (c) => withBody(await readBody(c, newApiKey), anApiKeyConnection),
  readPatch: (c) => readBody(c, apiKeyPatch),
  stored: ({ api_key }) => api_key,
  withStored: (connections, api_key) => ({ ...connections, api_key }),
  masked: maskedApiKey,
});

export const {
  create: createBasicAuthConnection,
  show: showBasicAuthConnection,
  update: updateBasicAuthConnection,
  remove: deleteBasicAuthConnection,
} = handlersOf({
  type: 'basic_auth',
  read: async (c) => withBody(await readBody(c, newBasicAuth), aBasicAuthConnection),
  readPatch: (c) => readBody(c, basicAuthPatch),
  stored: ({ basic_auth }) => basic_auth,
  withStored: (connections, basic_auth) => ({ ...connections, basic_auth }),
  masked: maskedBasicAuth,
});

export const {
  create: createBearerTokenConnection,
  show: showBearerTokenConnection,
  update: updateBearerTokenConnection,
  remove: deleteBearerTokenConnection,
} = handlersOf({
  type: 'bearer_token',
  read: async (c) => withBody(await readBody(c, newBearerToken), aBearerTokenConnection),
  readPatch: (c) => readBody(c, bearerTokenPatch),
  stored: ({ bearer_token }) => bearer_token,
  withStored: (connections, bearer_token) => ({ ...connections, bearer_token }),
  masked: maskedBearerToken,
});

export function maskedApiKey(one: ApiKeyConnection): ApiKeyConnection {
  return { ...one, api_key: mask };
}

export function maskedBasicAuth(one: BasicAuthConnection): BasicAuthConnection {
  return { ...one, password: mask };
}

export function maskedBearerToken(one: BearerTokenConnection): BearerTokenConnection {
  return { ...one, token: mask };
}

function withBody<Body extends object, One>(
  body: Body | Response,
  build: (body: Body) => One,
): One | Response {
  return body instanceof Response ? body : build(body);
}

function handlersOf<One extends Named>(kind: Kind<One>) {
  return {
    create: (c: Call) => create(kind, c),
    show: (c: Call) => show(kind, c),
    update: (c: Call) => update(kind, c),
    remove: (c: Call) => remove(kind, c),
  };
}

async function create<One extends Named>(kind: Kind<One>, c: Call): Promise<Response> {
  const given = await kind.read(c);
  if (given instanceof Response) return given;
  const world = c.get('world');
  if (typeOf(world, given.name)) return nameTaken(c, given.name);
  const now = world.now();
  const one = Object.assign({ ...given }, { created_at: now, updated_at: now });
  const ones = [...kind.stored(world.connections), one];
  world.connections = kind.withStored(world.connections, ones);
  return c.json(answered(kind, one), 201);
}

function show<One extends Named>(kind: Kind<One>, c: Call): Response {
  const one = formOf(c.get('world'), 'show') === 'answers' ? asked(kind, c) : undefined;
  return one ? c.json(answered(kind, one)) : notFound(c);
}

async function update<One extends Named>(kind: Kind<One>, c: Call): Promise<Response> {
  const world = c.get('world');
  const form = formOf(world, 'update');
  if (form === 'not-allowed') return notAllowed(c);
  const one = form === 'answers' ? asked(kind, c) : undefined;
  if (!one) return notFound(c);
  const patch = await kind.readPatch(c);
  if (patch instanceof Response) return patch;
  if ('allowed_domain' in patch && formOf(world, 'allowedDomain') === 'frozen') {
    return answerError(c, 400, 'allowed_domain cannot be changed');
  }
  const changed = Object.assign({ ...one }, patch, { updated_at: world.now() });
  const before = kind.stored(world.connections);
  const ones = before.map((other) => (other === one ? changed : other));
  world.connections = kind.withStored(world.connections, ones);
  return c.json(answered(kind, changed));
}

function remove<One extends Named>(kind: Kind<One>, c: Call): Response {
  const one = asked(kind, c);
  if (!one) return notFound(c);
  const world = c.get('world');
  const others = kind.stored(world.connections).filter((other) => other !== one);
  world.connections = kind.withStored(world.connections, others);
  return c.body(null, 204);
}

function asked<One extends Named>(kind: Kind<One>, c: Call): One | undefined {
  return kind.stored(c.get('world').connections).find(({ name }) => name === c.req.param('name'));
}

function answered<One extends Named>({ type, masked }: Kind<One>, one: One) {
  return { [type]: masked(one) };
}
