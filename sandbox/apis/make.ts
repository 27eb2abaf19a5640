import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { MakeApp, MakeConnection } from '../world-elsewhere.ts';
import { formOf, type World } from '../world.ts';
import { refuseMake } from './elsewhere-refusals.ts';
import { changedConnection, newConnection, readBody } from './make-bodies.ts';
import {
  getMakeConnectionCommon,
  getMakeConnectionSection,
  setMakeConnectionCommon,
  setMakeConnectionSection,
} from './make-sources.ts';
import {
  askedConnection,
  madeConnection,
  replaceConnection,
  storeApp,
  unknownConnection,
} from './make-store.ts';
import { keepRate, type SystemTiming } from './rate.ts';
import { inScenario } from './scenarios.ts';
import type { SandboxEnv } from './session.ts';

type Call = Context<SandboxEnv>;

const apps = '/api/v2/sdk/apps';
const one = `${apps}/connections/:name`;

/**
 * The emulated connections of custom apps of one organisation of Make, in every zone; reads and writes `world`.
 *
 * @see https://developers.make.com/api-documentation/api-reference/sdk-apps/connections
 */
export function createMake(world: World, timing: SystemTiming): Hono<SandboxEnv> {
  const rate = keepRate({
    limit: (current) => formOf(current, 'makeRate'),
    windowMs: 60_000,
    clock: timing.clock,
    refuse: (c) => refuseMake(c, 429),
  });
  const system = new Hono<SandboxEnv>();
  system
    .use(inScenario(world, timing), rate, knownTokenOnly)
    .get(`${one}/common`, getMakeConnectionCommon)
    .put(`${one}/common`, setMakeConnectionCommon)
    .post(`${one}/recreate`, recreateMakeConnection)
    .get(`${one}/:section`, getMakeConnectionSection)
    .put(`${one}/:section`, setMakeConnectionSection)
    .get(one, getMakeConnection)
    .patch(one, updateMakeConnection)
    .delete(one, deleteMakeConnection)
    .get(`${apps}/:app/connections`, listMakeConnections)
    .post(`${apps}/:app/connections`, createMakeConnection)
    .notFound((c) => refuseMake(c, 404));
  return system;
}

/** A token is good in one zone only. */
const knownTokenOnly: MiddlewareHandler<SandboxEnv> = async (c, next) => {
  const { make, settings } = c.get('world');
  const token = make.token ?? settings.make_token;
  const isHere = new URL(c.req.url).hostname === (make.zone ?? settings.make_zone);
  if (!isHere || token === undefined || c.req.header('Authorization') !== `Token ${token}`) {
    return refuseMake(c, 401);
  }
  await next();
  return undefined;
};

function listMakeConnections(c: Call): Response {
  const app = askedApp(c);
  if (!app) return refuseMake(c, 404, 'App was not found.');
  const { leaving = [] } = app;
  const stillThere = leaving.filter(({ lists }) => lists > 0);
  storeApp(c.get('world'), {
    ...app,
    leaving: stillThere.map((deleted) => ({ ...deleted, lists: deleted.lists - 1 })),
  });
  const listed = [...app.connections, ...stillThere.map(({ connection }) => connection)];
  return c.json({
    appConnections: listed.map((connection) => ({
      ...short(connection),
      parameters: [],
      app_version: connection.appVersion,
      alias_to: null,
    })),
  });
}

async function createMakeConnection(c: Call): Promise<Response> {
  const app = askedApp(c);
  if (!app) return refuseMake(c, 404, 'App was not found.');
  const body = await readBody(c, newConnection);
  if (body instanceof Response) return body;
  const world = c.get('world');
  const connection = madeConnection(world, app.name, body);
  storeApp(world, { ...app, connections: [...app.connections, connection] });
  return c.json({ appConnection: short(connection) });
}

function getMakeConnection(c: Call): Response {
  const connection = askedConnection(c);
  if (!connection) return unknownConnection(c);
  const { connectedSystemName, appVersion, redirectUri } = connection;
  return c.json({
    appConnection: { ...short(connection), connectedSystemName, appVersion, redirectUri },
  });
}

async function updateMakeConnection(c: Call): Promise<Response> {
  const connection = askedConnection(c);
  if (!connection) return unknownConnection(c);
  const change = await readBody(c, changedConnection);
  if (change instanceof Response) return change;
  const changed = Object.assign({ ...connection }, change);
  replaceConnection(c.get('world'), changed);
  return c.json({ appConnection: short(changed) });
}

/** Gone at once, though the list may name it for a while. */
function deleteMakeConnection(c: Call): Response {
  const connection = askedConnection(c);
  if (!connection) return unknownConnection(c);
  const world = c.get('world');
  const lists = formOf(world, 'listedFor');
  for (const app of world.make.apps.filter(({ connections }) => connections.includes(connection))) {
    storeApp(world, {
      ...app,
      connections: app.connections.filter((other) => other !== connection),
      leaving: [...(app.leaving ?? []), { connection, lists }],
    });
  }
  return c.json({ appConnection: connection.name });
}

/** "Synchronises it with HQ": nothing that this API shows is different afterwards. */
function recreateMakeConnection(c: Call): Response {
  const connection = askedConnection(c);
  if (!connection) return unknownConnection(c);
  replaceConnection(c.get('world'), { ...connection, recreated: connection.recreated + 1 });
  return c.json({});
}

function askedApp(c: Call): MakeApp | undefined {
  return c.get('world').make.apps.find(({ name }) => name === c.req.param('app'));
}

/** The eight types of a new connection come back as fewer. */
function short({ name, label, type }: MakeConnection) {
  if (type.startsWith('oauth')) return { name, label, type: 'oauth' };
  return { name, label, type: type === 'apikey' ? 'basic' : type };
}
