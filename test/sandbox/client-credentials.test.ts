import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { endFlow } from '../../sandbox/apis/oauth-flows.ts';
import { aBearerTokenConnection } from '../../sandbox/builders.ts';
import type { World } from '../../sandbox/world.ts';
import { clientsPath, startPath, zendeskOf } from './calls.ts';
import { aWorld, fleet, named, old, started } from './flows.ts';

describe('a flow that asks nobody', () => {
  async function startByMachine(world: World, change: object = {}) {
    const answer = await zendeskOf(world)(startPath, {
      method: 'POST',
      body: { name: 'fleet_oauth', oauth_client_name: 'fleet_client', ...change },
    });
    const url = new URL(v.parse(started, answer.body).redirect_url);
    return () => zendeskOf(world)(`${url.pathname}${url.search}`);
  }

  test('has an address with a code, which makes the connection once', async () => {
    const world = aWorld();
    const redeem = await startByMachine(world);
    expect(named(world, 'fleet_oauth')).toBeUndefined();

    const answer = await redeem();

    const made = named(world, 'fleet_oauth');
    expect(answer).toMatchObject({ status: 200, body: { ...made, integration: 'acme_linker' } });
    expect(made).toMatchObject({ oauth_client_uuid: fleet.uuid, refresh_token: '' });
    expect(await redeem()).toMatchObject({ status: 404, body: { errors: [{ code: 'NotFound' }] } });
  });

  test('renews the connection that is there', async () => {
    const world = aWorld();
    const redeem = await startByMachine(world, { name: 'old_oauth' });

    await redeem();

    expect(named(world, 'old_oauth')).toMatchObject({
      uuid: old.uuid,
      oauth_client_uuid: fleet.uuid,
    });
    expect(named(world, 'old_oauth')?.access_token).not.toBe(old.access_token);
  });

  test('may be answered with nothing', async () => {
    const world = aWorld({ answers: { accessCode: 'empty' } });
    const redeem = await startByMachine(world);

    expect(await redeem()).toEqual({ status: 204, body: '' });
    expect(named(world, 'fleet_oauth')).toBeDefined();
  });

  test('answers 409 when another type took its name', async () => {
    const world = aWorld();
    const redeem = await startByMachine(world);
    const bearer_token = [aBearerTokenConnection({ name: 'fleet_oauth' })];
    world.connections = { ...world.connections, bearer_token };

    expect(await redeem()).toMatchObject({ status: 409 });
  });

  test('answers 404 when its client was deleted', async () => {
    const world = aWorld();
    const redeem = await startByMachine(world);
    await zendeskOf(world)(`${clientsPath}/${fleet.uuid}`, { method: 'DELETE' });

    expect(await redeem()).toMatchObject({
      status: 404,
      body: { errors: [{ title: 'client not found' }] },
    });
    expect(named(world, 'fleet_oauth')).toBeUndefined();
  });

  test('has no page at the provider', async () => {
    const world = aWorld();
    await startByMachine(world);
    const state = world.flows[0]?.state ?? '';

    expect(() => endFlow(world, state, 'allow')).toThrow(/No flow is waiting/);
  });
});
