import { describe, expect, test } from 'vitest';
import { aMakeConnection } from '../../sandbox/builders-elsewhere.ts';
import type { World } from '../../sandbox/world.ts';
import { aWorldElsewhere, makeOf } from './elsewhere-calls.ts';
import { aString } from './links.ts';

const key = aMakeConnection();
const consent = aMakeConnection({
  ...{ name: 'acme-crm2', label: 'Acme OAuth', type: 'oauth-refresh' },
  connectedSystemName: 'Acme CRM',
  redirectUri: 'https://www.make.com/oauth/cb/app',
});

const withTwo = (overrides: Partial<World> = {}) =>
  aWorldElsewhere({
    make: { apps: [{ name: 'acme-crm', connections: [key, consent] }] },
    ...overrides,
  });

const storedIn = ({ make }: World) => make.apps.flatMap(({ connections }) => connections);
const namesIn = (world: World) => storedIn(world).map(({ name }) => name);

describe('listMakeConnections', () => {
  test('answers all of an app, with the coarser type', async () => {
    const answer = await makeOf(withTwo())('acme-crm/connections');

    const rest = { parameters: [], app_version: 1, alias_to: null };
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      appConnections: [
        { name: 'acme-crm', label: 'Acme key', type: 'basic', ...rest },
        { name: 'acme-crm2', label: 'Acme OAuth', type: 'oauth', ...rest },
      ],
    });
  });

  test('answers 404 for an app that is not there', async () => {
    expect(await makeOf(withTwo())('nobody/connections')).toMatchObject({
      status: 404,
      body: { code: 'SC404', detail: 'App was not found.' },
    });
  });
});

describe('createMakeConnection', () => {
  test('names the first one after the app and the next ones by number', async () => {
    const world = aWorldElsewhere({ make: { apps: [{ name: 'app-7', connections: [] }] } });
    const call = makeOf(world);

    for (const label of ['One', 'Two', 'Three']) {
      await call('app-7/connections', { method: 'POST', body: { type: 'basic', label } });
    }
    await call('connections/app-72', { method: 'DELETE' });
    await call('app-7/connections', { method: 'POST', body: { type: 'basic', label: 'Four' } });

    expect(namesIn(world)).toEqual(['app-7', 'app-73', 'app-74']);
  });

  test.each([
    ['oauth', 'oauth'],
    ['oauth-refresh', 'oauth'],
    ['oauth-resowncre', 'oauth'],
    ['oauth-clicre', 'oauth'],
    ['oauth-1', 'oauth'],
    ['apikey', 'basic'],
    ['basic', 'basic'],
    ['other', 'other'],
  ])('takes the type %s and answers %s', async (type, answered) => {
    const world = withTwo();

    const answer = await makeOf(world)('acme-crm/connections', {
      method: 'POST',
      body: { type, label: 'New' },
    });

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      appConnection: { name: 'acme-crm3', label: 'New', type: answered },
    });
    expect(storedIn(world)[2]).toMatchObject({ type, sections: { parameters: '[]' } });
  });

  test.each([
    [{ label: 'New' }, "Missing value of required parameter 'type'."],
    [{ type: 'oauth2', label: 'New' }, "Value not found in options in parameter 'type'."],
    [{ type: 'basic', label: '' }, "Empty value in parameter 'label'."],
    [{ type: 'basic', label: 'New', name: 'mine' }, "Unknown parameter 'name'."],
    ['{', 'The body is not JSON.'],
    [[], 'The body is not an object.'],
  ])('refuses %j: %s', async (body, detail) => {
    const world = withTwo();

    const answer = await makeOf(world)('acme-crm/connections', { method: 'POST', body });

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ detail, code: 'SC400', suberrors: [{ message: detail }] });
    expect(namesIn(world)).toEqual(['acme-crm', 'acme-crm2']);
  });

  test('gives several reasons as a list', async () => {
    const answer = await makeOf(withTwo())('acme-crm/connections', {
      method: 'POST',
      body: { type: 'oauth2', label: 7 },
    });

    expect(answer.body).toMatchObject({ detail: { length: 2 }, suberrors: { length: 2 } });
  });
});

describe('getMakeConnection', () => {
  test('answers what the list does not have', async () => {
    const { body } = await makeOf(withTwo())('connections/acme-crm2');

    expect(body).toEqual({
      appConnection: {
        ...{ name: 'acme-crm2', label: 'Acme OAuth', type: 'oauth', appVersion: 1 },
        connectedSystemName: 'Acme CRM',
        redirectUri: 'https://www.make.com/oauth/cb/app',
      },
    });
  });
});

describe('updateMakeConnection', () => {
  test.each([
    [{ label: 'Renamed' }],
    [{ connectedSystemName: 'Other' }],
    [{ connectedSystemName: null }],
    [{}],
  ])('changes %o and nothing else', async (change) => {
    const world = withTwo();

    const answer = await makeOf(world)('connections/acme-crm2', { method: 'PATCH', body: change });

    const changed = { ...consent, ...change };
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      appConnection: { name: 'acme-crm2', label: changed.label, type: 'oauth' },
    });
    expect(storedIn(world)).toEqual([key, changed]);
  });

  test.each([
    [{ label: '' }],
    [{ label: null }],
    [{ connectedSystemName: 7 }],
    [{ type: 'basic' }],
  ])('refuses %o', async (change) => {
    const world = withTwo();

    const answer = await makeOf(world)('connections/acme-crm2', {
      method: 'PATCH',
      body: change,
    });

    expect(answer).toMatchObject({ status: 400, body: { detail: aString } });
    expect(storedIn(world)).toEqual([key, consent]);
  });
});

describe('deleteMakeConnection', () => {
  test.each([[0], [2]])(
    'leaves it in %i answers of the list, and nowhere else',
    async (listedFor) => {
      const world = withTwo({ answers: { listedFor } });
      const call = makeOf(world);
      const lengths: unknown[] = [];

      const answer = await call('connections/acme-crm', { method: 'DELETE' });
      const gone = await call('connections/acme-crm');
      for (let place = 0; place < 3; place += 1) {
        const { text } = await call('acme-crm/connections');
        lengths.push(text.split('"name"').length - 1);
      }

      expect(answer.body).toEqual({ appConnection: 'acme-crm' });
      expect(gone).toMatchObject({ status: 404 });
      expect(lengths).toEqual(listedFor === 0 ? [1, 1, 1] : [2, 2, 1]);
    },
  );
});

describe('recreateMakeConnection', () => {
  test('answers {} and changes nothing that the API shows', async () => {
    const world = withTwo();

    const answer = await makeOf(world)('connections/acme-crm2/recreate', { method: 'POST' });

    expect(answer).toMatchObject({ status: 200, text: '{}' });
    expect(storedIn(world)).toEqual([key, { ...consent, recreated: 1 }]);
  });
});

test.each([
  ['GET', ''],
  ['PATCH', ''],
  ['DELETE', ''],
  ['POST', '/recreate'],
  ['GET', '/api'],
  ['PUT', '/api'],
  ['GET', '/common'],
  ['PUT', '/common'],
])('%s %s answers 404 for a name that is not there', async (method, rest) => {
  const body = method === 'GET' ? undefined : '{}';

  const answer = await makeOf(withTwo())(`connections/nobody${rest}`, { method, body });

  expect(answer).toMatchObject({
    status: 404,
    body: { code: 'SC404', message: 'Not found', detail: 'Connection was not found.' },
  });
});
