import { describe, expect, test } from 'vitest';
import { aMakeConnection } from '../../sandbox/builders-elsewhere.ts';
import { CANARY, type World } from '../../sandbox/world.ts';
import { aWorldElsewhere, makeOf } from './elsewhere-calls.ts';

const source = '{\r\n\t"url": "x", // {{parameters.url}} – é\r\n\t"qs": {},\r\n}\r\n';
const connection = aMakeConnection({
  sections: { api: source, install: '{ broken', scope: '["a"]' },
  common: `{ "clientSecret": "${CANARY}" }`,
});

const withOne = (answers: World['answers'] = {}) =>
  aWorldElsewhere({
    answers,
    make: { apps: [{ name: 'acme-crm', connections: [connection] }] },
  });

const storedIn = ({ make }: World) => make.apps[0]?.connections[0];
const jsonc = { 'Content-Type': 'application/jsonc' };
const sections = ['api', 'parameters', 'scopes', 'scope', 'install', 'installSpec'] as const;

describe('getMakeConnectionSection', () => {
  test.each(sections)('answers %s as it was written', async (section) => {
    const answer = await makeOf(withOne())(`connections/acme-crm/${section}`);

    expect(answer.status).toBe(200);
    expect(answer.text).toBe(connection.sections[section]);
    expect(answer.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
  });

  test('may say that there are comments', async () => {
    const call = makeOf(withOne({ sectionType: 'application/jsonc' }));

    const { headers } = await call('connections/acme-crm/api');

    expect(headers.get('Content-Type')).toBe('application/jsonc; charset=utf-8');
  });

  test.each(['recreate', 'epoch', 'API'])('answers 404 for %s', async (section) => {
    const call = makeOf(withOne());

    expect(await call(`connections/acme-crm/${section}`)).toMatchObject({ status: 404 });
  });
});

describe('setMakeConnectionSection', () => {
  test('stores comments and commas before brackets, byte for byte', async () => {
    const world = withOne();
    const body = `${source}// the end`;

    const answer = await makeOf(world)('connections/acme-crm/api', {
      ...{ method: 'PUT', headers: jsonc, body },
    });

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      change: { id: 1, group: 'connections', item: 'acme-crm', code: 'api' },
    });
    expect(storedIn(world)).toEqual({
      ...connection,
      sections: { ...connection.sections, api: body },
    });
  });

  test('stores plain JSON as it was sent', async () => {
    const world = withOne();
    const body = '{ "url" : "y" }';

    await makeOf(world)('connections/acme-crm/api', { method: 'PUT', body });

    expect(storedIn(world)?.sections.api).toBe(body);
  });

  test.each([
    ['api', '{}', '[]'],
    ['parameters', '[]', '{}'],
    ['scopes', '{}', '[]'],
    ['scope', '[]', '{}'],
    ['install', '{}', '7'],
    ['install', '[]', 'null'],
    ['installSpec', '[]', '{}'],
  ])('takes for %s a %s and no %s', async (section, good, bad) => {
    const call = makeOf(withOne());
    const put = (body: string) =>
      call(`connections/acme-crm/${section}`, { method: 'PUT', headers: jsonc, body });

    expect(await put(good)).toMatchObject({ status: 200 });
    const refused = await put(bad);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('The source must be an ');
  });

  test.each([
    ['comments that are said to be plain JSON', 'application/json', source],
    ['a half-written source', 'application/jsonc', '{ "url": '],
    ['a missing comma', 'application/jsonc', '{ "a": 1 "b": 2 }'],
    ['nothing', 'application/jsonc', ''],
  ])('refuses %s with 400', async (_, type, body) => {
    const world = withOne();

    const answer = await makeOf(world)('connections/acme-crm/api', {
      ...{ method: 'PUT', headers: { 'Content-Type': type }, body },
    });

    expect(answer).toMatchObject({ status: 400, body: { code: 'SC400' } });
    expect(storedIn(world)).toEqual(connection);
  });

  test.each([['text/plain'], ['application/x-www-form-urlencoded']])(
    'refuses %s with 415',
    async (type) => {
      const answer = await makeOf(withOne())('connections/acme-crm/api', {
        ...{ method: 'PUT', headers: { 'Content-Type': type }, body: '{}' },
      });

      expect(answer).toMatchObject({ status: 415, body: { code: 'SC415' } });
    },
  );

  test('may take plain JSON only', async () => {
    const call = makeOf(withOne({ jsonc: 'refused' }));
    const put = (headers: Record<string, string>) =>
      call('connections/acme-crm/api', { method: 'PUT', headers, body: '{}' });

    expect(await put(jsonc)).toMatchObject({ status: 415 });
    expect(await put({})).toMatchObject({ status: 200 });
  });

  test.each(['recreate', 'epoch'])('answers 404 for %s', async (section) => {
    const call = makeOf(withOne());

    expect(
      await call(`connections/acme-crm/${section}`, { method: 'PUT', body: '{}' }),
    ).toMatchObject({ status: 404 });
  });
});

describe('getMakeConnectionCommon', () => {
  test('answers secrets in clear', async () => {
    const answer = await makeOf(withOne())('connections/acme-crm/common');

    expect(answer).toMatchObject({ status: 200, text: connection.common });
  });
});

describe('setMakeConnectionCommon', () => {
  test('stores a plain JSON object', async () => {
    const world = withOne();
    const body = '{ "clientSecret": "new" }';

    const answer = await makeOf(world)('connections/acme-crm/common', { method: 'PUT', body });

    expect(answer.body).toEqual({ changed: true });
    expect(storedIn(world)).toEqual({ ...connection, common: body });
  });

  test.each(['[]', '7', 'null', '', '{ "a": 1 } // comment', `{ "secret": "${CANARY}", }`])(
    'refuses %s and does not repeat it',
    async (body) => {
      const world = withOne();

      const answer = await makeOf(world)('connections/acme-crm/common', { method: 'PUT', body });

      expect(answer).toMatchObject({
        status: 400,
        body: { detail: 'Common data must be a collection' },
      });
      expect(answer.text).not.toContain(CANARY);
      expect(storedIn(world)).toEqual(connection);
    },
  );

  test('refuses what is said to have comments', async () => {
    const answer = await makeOf(withOne())('connections/acme-crm/common', {
      ...{ method: 'PUT', headers: jsonc, body: '{}' },
    });

    expect(answer).toMatchObject({ status: 415 });
  });
});
