import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { ActiveCampaignConnection } from '../world-elsewhere.ts';
import { formOf, type World } from '../world.ts';
import {
  changedConnection,
  newConnection,
  readConnection,
  refuseBody,
} from './activecampaign-bodies.ts';
import { refuseActiveCampaign } from './elsewhere-refusals.ts';
import { keepRate, type SystemTiming } from './rate.ts';
import { inScenario } from './scenarios.ts';
import type { SandboxEnv } from './session.ts';

type Call = Context<SandboxEnv>;

/**
 * The emulated connections of one account of ActiveCampaign, under their real paths; reads and writes `world`.
 *
 * @see https://developers.activecampaign.com/reference/list-all-connections
 */
export function createActiveCampaign(world: World, timing: SystemTiming): Hono<SandboxEnv> {
  const rate = keepRate({
    limit: (current) => formOf(current, 'activeCampaignRate'),
    windowMs: 1000,
    clock: timing.clock,
    refuse: (c, seconds) => refuseActiveCampaign(c, 429, seconds),
  });
  const system = new Hono<SandboxEnv>();
  system
    .use(inScenario(world, timing), rate, knownKeyOnly)
    .get('/api/3/connections', listActiveCampaignConnections)
    .post('/api/3/connections', createActiveCampaignConnection)
    .get('/api/3/connections/:id', getActiveCampaignConnection)
    .put('/api/3/connections/:id', updateActiveCampaignConnection)
    .delete('/api/3/connections/:id', deleteActiveCampaignConnection)
    .notFound((c) => c.json({ message: 'No Route found' }, 404));
  return system;
}

/** The vendor answers 403 to a key that is wrong or missing, not 401. */
const knownKeyOnly: MiddlewareHandler<SandboxEnv> = async (c, next) => {
  const world = c.get('world');
  const key = world.activeCampaign.key ?? world.settings.activecampaign_token;
  if (key === undefined || c.req.header('Api-Token') !== key) {
    const isForbidden = formOf(world, 'activeCampaignKey') === 'forbidden';
    return refuseActiveCampaign(c, isForbidden ? 403 : 401);
  }
  await next();
  return undefined;
};

function listActiveCampaignConnections(c: Call): Response {
  const world = c.get('world');
  const found = world.activeCampaign.connections
    .filter((one) => isLike(world, one.service, c.req.query('filters[service]')))
    .filter((one) => isLike(world, one.externalid, c.req.query('filters[externalid]')));
  return c.json({
    connections: pageOf(c, found).map(answered),
    meta: { total: String(found.length) },
  });
}

function isLike(world: World, value: string, wanted: string | undefined): boolean {
  if (wanted === undefined || wanted === '') return true;
  return formOf(world, 'activeCampaignFilters') === 'equals'
    ? value === wanted
    : value.toLowerCase().includes(wanted.toLowerCase());
}

function pageOf(c: Call, found: readonly ActiveCampaignConnection[]) {
  const form = formOf(c.get('world'), 'activeCampaignPages');
  if (form === 'all') return found;
  const limit = Math.min(wholeNumber(c.req.query('limit')) ?? 20, 100);
  const offset = form === 'first' ? 0 : (wholeNumber(c.req.query('offset')) ?? 0);
  return found.slice(offset, offset + limit);
}

function wholeNumber(text = ''): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function answered(connection: ActiveCampaignConnection) {
  const { id } = connection;
  return { ...connection, links: { customers: `/api/3/connections/${id}/customers` } };
}

async function createActiveCampaignConnection(c: Call): Promise<Response> {
  const made = await readConnection(c, newConnection);
  if (made instanceof Response) return made;
  const world = c.get('world');
  const { connections, nextId } = world.activeCampaign;
  if (isTaken(world, made)) return taken(c);
  const id = Math.max(nextId, ...connections.map((one) => Number(one.id) + 1));
  const now = worded(world.now());
  const connection: ActiveCampaignConnection = {
    ...{ ...made, listId: made.listId ?? '0', id: String(id), isInternal: '0' },
    ...{ status: '1', syncStatus: '0', lastSync: null },
    ...{ cdate: now, udate: now },
  };
  store(world, [...connections, connection], id + 1);
  return c.json({ connection: answeredWhenMade(connection) });
}

/** The sample of the page: nothing of the state, and `isInternal` as a number. */
function answeredWhenMade(connection: ActiveCampaignConnection) {
  const { service, externalid, name, logoUrl, linkUrl, listId, cdate, udate, links, id } =
    answered(connection);
  return {
    ...{ service, externalid, name, isInternal: 0, logoUrl, linkUrl, listId },
    ...{ cdate, udate, links, id },
  };
}

function getActiveCampaignConnection(c: Call): Response {
  const connection = asked(c);
  return connection ? c.json({ connection: answered(connection) }) : unknown(c);
}

async function updateActiveCampaignConnection(c: Call): Promise<Response> {
  const connection = asked(c);
  if (!connection) return unknown(c);
  const change = await readConnection(c, changedConnection);
  if (change instanceof Response) return change;
  const world = c.get('world');
  const { listId, ...rest } = change;
  if (listId !== undefined && formOf(world, 'activeCampaignListId') === 'refused') {
    return refuseBody(c, ['connection.listId cannot be changed']);
  }
  const changed = Object.assign({ ...connection }, rest, { udate: worded(world.now()) });
  if (isRenamed(connection, changed) && isTaken(world, changed)) return taken(c);
  const { connections, nextId } = world.activeCampaign;
  store(
    world,
    connections.map((one) => (one === connection ? changed : one)),
    nextId,
  );
  return c.json({ connection: answered(changed) });
}

function deleteActiveCampaignConnection(c: Call): Response {
  const connection = asked(c);
  if (!connection) return unknown(c);
  const world = c.get('world');
  const { connections, nextId } = world.activeCampaign;
  store(
    world,
    connections.filter((one) => one !== connection),
    nextId,
  );
  return c.json({});
}

function asked(c: Call): ActiveCampaignConnection | undefined {
  return c.get('world').activeCampaign.connections.find(({ id }) => id === c.req.param('id'));
}

function unknown(c: Call): Response {
  return c.json({ message: `No Result found for Connection with id ${c.req.param('id')}` }, 404);
}

function store(world: World, connections: ActiveCampaignConnection[], nextId: number): void {
  world.activeCampaign = { ...world.activeCampaign, connections, nextId };
}

type Identity = Pick<ActiveCampaignConnection, 'service' | 'externalid'> & { readonly id?: string };

function isTaken(world: World, { id, service, externalid }: Identity): boolean {
  if (formOf(world, 'activeCampaignTwins') === 'made') return false;
  return world.activeCampaign.connections.some(
    (one) => one.id !== id && one.service === service && one.externalid === externalid,
  );
}

function isRenamed(before: Identity, after: Identity): boolean {
  return before.service !== after.service || before.externalid !== after.externalid;
}

function taken(c: Call): Response {
  const title = 'The connection service and externalid already exist in the system.';
  return c.json({ errors: [{ title, source: { pointer: '/data/attributes/externalid' } }] }, 422);
}

/** A time as the page writes it: to the second, with the hours to UTC. */
function worded(iso: string): string {
  const local = new Date(Date.parse(iso) - 6 * 3_600_000);
  return `${local.toISOString().slice(0, 19)}-06:00`;
}
