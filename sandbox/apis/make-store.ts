import type { Context } from 'hono';
import type { MakeApp, MakeConnection } from '../world-elsewhere.ts';
import type { World } from '../world.ts';
import { refuseMake } from './elsewhere-refusals.ts';
import type { SandboxEnv } from './session.ts';

export function askedConnection(c: Context<SandboxEnv>): MakeConnection | undefined {
  const connections = c.get('world').make.apps.flatMap((app) => app.connections);
  return connections.find(({ name }) => name === c.req.param('name'));
}

export function unknownConnection(c: Context<SandboxEnv>): Response {
  return refuseMake(c, 404, 'Connection was not found.');
}

export function storeApp(world: World, app: MakeApp): void {
  const apps = world.make.apps.map((one) => (one.name === app.name ? app : one));
  world.make = { ...world.make, apps };
}

/** Puts `connection` in the place of the one of its name. */
export function replaceConnection(world: World, connection: MakeConnection): void {
  const apps = world.make.apps.map((app) => ({
    ...app,
    connections: app.connections.map((one) => (one.name === connection.name ? connection : one)),
  }));
  world.make = { ...world.make, apps };
}

/** A connection with empty sources, under the app's name or that name and the next free number. */
export function madeConnection(
  world: World,
  appName: string,
  { type, label = '' }: { type: string; label?: string | undefined },
): MakeConnection {
  return {
    name: freeName(world, appName),
    ...{ label, type },
    ...{ connectedSystemName: null, appVersion: 1, redirectUri: null },
    sections: {
      ...{ api: '{}', parameters: '[]', scopes: '{}' },
      ...{ scope: '[]', install: '{}', installSpec: '[]' },
    },
    common: '{}',
    recreated: 0,
  };
}

/** A name that was ever given is not given again while a list may still show it. */
function freeName(world: World, appName: string): string {
  const taken = world.make.apps
    .flatMap(({ connections, leaving = [] }) => [
      ...connections,
      ...leaving.map(({ connection }) => connection),
    ])
    .map(({ name }) => name);
  const numbers = taken
    .filter((name) => name.startsWith(appName) && /^\d*$/.test(name.slice(appName.length)))
    .map((name) => Number(name.slice(appName.length) || 1));
  const next = Math.max(0, ...numbers) + 1;
  return next === 1 ? appName : `${appName}${next}`;
}
