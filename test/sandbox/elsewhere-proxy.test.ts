import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  aMakeConnection,
  anActiveCampaignConnection,
  settingsElsewhere,
} from '../../sandbox/builders-elsewhere.ts';
import { packagedFor } from '../../sandbox/host/elsewhere.ts';
import { readManifest } from '../../sandbox/host/manifest.ts';
import { createProxy } from '../../sandbox/host/proxy.ts';
import type { RequestOptions } from '../../sandbox/host/request-options.ts';
import { CANARY, type World } from '../../sandbox/world.ts';
import { aWorldElsewhere } from './elsewhere-calls.ts';

const published = readManifest(JSON.parse(readFileSync('manifest.json', 'utf8')));

const aWorld = (overrides: Partial<World> = {}) =>
  aWorldElsewhere({
    activeCampaign: { connections: [anActiveCampaignConnection()], nextId: 13 },
    make: { apps: [{ name: 'acme-crm', connections: [aMakeConnection()] }] },
    ...overrides,
  });

async function send(request: RequestOptions, world = aWorld()): Promise<unknown> {
  const wait = () => Promise.resolve();
  const proxy = createProxy(world, packagedFor(published, world), { wait, clock: () => 0 });
  const { responseArgs } = await proxy(
    { autoRetry: false, ...request },
    { role: 'agent', scenario: 'normal' },
  );
  return responseArgs[request.dataType === 'text' ? 2 : 0];
}

const shops: RequestOptions = {
  url: 'https://acme.api-us1.com/api/3/connections',
  secure: true,
  headers: { 'Api-Token': '{{setting.activecampaign_token}}' },
};

const component = 'https://eu1.make.com/api/v2/sdk/apps/connections/acme-crm';
const crm: RequestOptions = {
  url: component,
  secure: true,
  headers: { Authorization: 'Token {{setting.make_token}}' },
};

describe('the systems elsewhere', () => {
  test('answer behind the proxy, with keys from the settings', async () => {
    expect(await send(shops)).toMatchObject({ connections: [{ id: '12' }] });
    expect(await send(crm)).toMatchObject({ appConnection: { name: 'acme-crm' } });
  });

  test('refuse calls without "secure", whose placeholders nobody fills in', async () => {
    expect(await send({ ...shops, secure: false })).toMatchObject({ status: 403 });
    expect(await send({ ...crm, secure: false })).toMatchObject({ status: 401 });
    expect(await send({ ...crm, cors: true })).toMatchObject({ status: 401 });
  });

  test('are there for every zone, with the token of one', async () => {
    const url = component.replace('eu1.make.com', 'us1.make.celonis.com');

    expect(await send({ ...crm, url })).toMatchObject({ status: 401 });
  });

  test('are not there for the account of somebody else', async () => {
    const world = aWorld({ answers: { whitelist: 'parent' } });

    expect(
      await send({ ...shops, url: 'https://other.api-us1.com/api/3/connections' }, world),
    ).toMatchObject({ status: 502 });
  });

  test.each(['', 'acme.api-us1.com'])('are not there for the address "%s"', async (address) => {
    const world = aWorld({ settings: { ...settingsElsewhere, activecampaign_url: address } });

    expect(await send(shops, world)).toMatchObject({ status: 403 });
  });
});

describe('the domainWhitelist', () => {
  test('has the host of the account when the app was packaged for it', () => {
    const world = aWorld();
    const packaged = packagedFor(published, world);

    expect(published.domainWhitelist).not.toContain('acme.api-us1.com');
    expect(packaged.domainWhitelist).toEqual([
      ...(published.domainWhitelist ?? []),
      'acme.api-us1.com',
    ]);
    expect(packagedFor(packaged, world)).toBe(packaged);
    expect(packagedFor(published, aWorldElsewhere({ settings: {} }))).toBe(published);
  });

  test('refuses an account that it does not name, unless a domain stands for what is below it', async () => {
    const packaged = 'as-published';

    const exact = await send(shops, aWorld({ answers: { packaged } }));
    const parent = await send(shops, aWorld({ answers: { packaged, whitelist: 'parent' } }));

    expect(exact).toMatchObject({
      status: 403,
      responseText: 'acme.api-us1.com is not in the domainWhitelist',
    });
    expect(parent).toMatchObject({ connections: [{ id: '12' }] });
  });

  test('does not take a name that only ends alike', async () => {
    const world = aWorld({
      settings: { ...settingsElsewhere, activecampaign_url: 'https://evilapi-us1.com' },
      answers: { packaged: 'as-published', whitelist: 'parent' },
    });

    const answer = await send(
      { ...shops, url: 'https://evilapi-us1.com/api/3/connections' },
      world,
    );

    expect(answer).toMatchObject({ status: 403 });
  });
});

describe('secure settings', () => {
  test.each([
    ['the address', { url: `${component}/{{setting.make_token}}` }],
    ['the query', { url: `${component}?x={{ setting.make_token }}` }],
    ['a text', { type: 'PUT', data: '{"a":"{{setting.make_token}}"}' }],
    ['an object', { type: 'PUT', data: { a: ['{{setting.activecampaign_token}}'] } }],
  ])('are refused in %s', async (_, change) => {
    const answer = await send({ ...crm, ...change });

    expect(answer).toMatchObject({ status: 400 });
    expect(answer).toHaveProperty('responseText', expect.stringContaining('may not be used'));
    expect(JSON.stringify(answer)).not.toContain(CANARY);
  });

  test('are refused without an installation, whatever the request', async () => {
    const world = aWorld({ answers: { installation: 'missing' } });

    expect(await send(shops, world)).toMatchObject({
      status: 422,
      responseText: 'Failed to get installation and oauth information for app.',
    });
  });

  test('that have no value are named', async () => {
    const { make_zone } = settingsElsewhere;

    const answer = await send(crm, aWorld({ settings: { make_zone } }));

    expect(answer).toMatchObject({
      status: 400,
      responseText: 'Proxy error: The setting "make_token" has no value',
    });
  });
});

describe('the text of a section', () => {
  const url = `${component}/api`;

  test('comes as it is when text is asked for, and is an error when it is not', async () => {
    const asText = await send({ ...crm, url, dataType: 'text' });
    const asJson = await send({ ...crm, url });

    expect(asText).toMatchObject({
      status: 200,
      responseText: aMakeConnection().sections.api,
    });
    expect(asJson).toMatchObject({ status: 200, statusText: 'parsererror' });
  });

  test('goes through the proxy with its comments and Make’s own placeholders', async () => {
    const world = aWorld();
    const data = '{\n  "url": "{{parameters.url}}", // {{connection.token}}\n}\n';

    const answer = await send(
      { ...crm, url, type: 'PUT', contentType: 'application/jsonc', data },
      world,
    );

    expect(answer).toMatchObject({ change: { code: 'api' } });
    expect(world.make.apps[0]?.connections[0]?.sections.api).toBe(data);
  });
});
