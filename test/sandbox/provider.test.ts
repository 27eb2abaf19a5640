import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anOauthClient } from '../../sandbox/builders.ts';
import { startSandbox, type Sandbox } from '../../sandbox/server.ts';
import { CANARY, emptyWorld } from '../../sandbox/world.ts';
import { startPath, zendeskOf } from './calls.ts';

const client = anOauthClient({ name: 'Acme <b>CRM</b>' });
const back = 'http://localhost:1/assets/index.html?app_guid=7';

let sandbox: Sandbox;

beforeAll(async () => {
  const app = { kind: 'url', url: 'http://localhost:1/' } as const;
  sandbox = await startSandbox({ app, offlineSdk: true, world: emptyWorld() });
});
afterAll(() => sandbox.close());
// Somebody who puts a world in the place of the running one keeps the address of the provider.
beforeEach(() => void Object.assign(sandbox.world, emptyWorld({ oauthClients: [client] })));

const started = v.object({ redirect_url: v.string() });

async function start(scenario: 'normal' | 'empty' | 'many-connections' = 'normal') {
  const { body } = await zendeskOf(sandbox.world)(startPath, {
    method: 'POST',
    scenario,
    body: {
      name: 'new_oauth',
      ...{ oauth_client_uuid: client.uuid, oauth_client_name: undefined },
      ...{ oauth_url_subdomain: 'acme', permission_scopes: 'read write' },
      origin_oauth_redirect_url: back,
    },
  });
  return v.parse(started, body).redirect_url;
}

async function read(url: string, end?: string) {
  const body = end === undefined ? {} : { method: 'POST', body: new URLSearchParams({ end }) };
  const response = await fetch(url, { ...body, redirect: 'manual' });
  const to = response.headers.get('Location');
  return {
    status: response.status,
    text: await response.text(),
    to: to === null ? undefined : new URL(to, url),
  };
}

/** Presses a button of the page; gives where the window ends. */
async function press(url: string, end: string): Promise<URL | undefined> {
  const { to } = await read(url, end);
  return (await read(String(to))).to;
}

describe('the provider’s page', () => {
  test('is served beside the ticket page, and says who wants what of which account', async () => {
    const url = await start();

    const { status, text } = await read(url);

    expect(new URL(url).origin).toBe(new URL(sandbox.url).origin);
    expect(status).toBe(200);
    expect(text).toContain('<h1>Acme &lt;b&gt;CRM&lt;/b&gt; wants access</h1>');
    expect(text).toMatch(/new_oauth.*acme/s);
    expect(text).toMatch(/<li>read<\/li>\s*<li>write<\/li>/);
    expect(text).not.toContain(CANARY);
  });

  test('sends who allows through the callback of ZIS to the app, with a token', async () => {
    const url = await start();

    const to = await press(url, 'allow');

    expect(to?.href).toMatch(/^http:\/\/localhost:1\/assets\/index\.html\?app_guid=7&/);
    expect(to?.searchParams.get('verification_token')).toBeTruthy();
    expect(sandbox.world.connections.oauth).toMatchObject([
      { name: 'new_oauth', oauth_url_subdomain: 'acme', permission_scope: 'read write' },
    ]);
    expect(to?.href).not.toContain(CANARY);
  });

  test('stores the other account of who allows as another', async () => {
    await press(await start(), 'allow-as-another');

    expect(sandbox.world.connections.oauth).toMatchObject([
      { oauth_url_subdomain: 'other-account', permission_scope: 'read' },
    ]);
  });

  test('sends who refuses to the app with an error, and stores nothing', async () => {
    const to = await press(await start(), 'refuse');

    expect(to?.searchParams.get('error')).toBe('access_denied');
    expect(to?.searchParams.has('verification_token')).toBe(false);
    expect(sandbox.world.connections.oauth).toEqual([]);
  });

  test('asks again when no button was pressed', async () => {
    const { status, text } = await read(await start(), 'shrug');

    expect(status).toBe(400);
    expect(text).toContain('wants access');
  });

  test('is good for one end', async () => {
    const url = await start();
    await press(url, 'allow');

    expect(await read(url)).toMatchObject({ status: 404 });
    expect(await read(url, 'allow')).toMatchObject({ status: 404 });
    expect((await read(`${url}x`)).text).toContain('This request is not known');
  });

  test('does not let who makes up a code have a connection', async () => {
    const state = new URL(await start()).searchParams.get('state') ?? '';
    const made = new URL(`/zis/oauth/callback?state=${state}&code=made-up`, sandbox.url);

    const { to } = await read(made.href);

    expect(to?.searchParams.get('error')).toBe('invalid_request');
    expect(sandbox.world.connections.oauth).toEqual([]);
  });

  test('knows flows that began in a scenario with a world of its own', async () => {
    const url = await start('many-connections');

    const to = await press(url, 'allow');

    expect(to?.searchParams.has('verification_token')).toBe(true);
    expect(sandbox.world.connections.oauth).toEqual([]);
  });

  test('forgets the flow when the world is put back', async () => {
    const url = await start();

    await fetch(`${sandbox.url}/host/reset`, { method: 'POST' });

    expect(await read(url)).toMatchObject({ status: 404 });
  });
});
