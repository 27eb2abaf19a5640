import { describe, expect, test } from 'vitest';
import {
  aBasicAuthConnection,
  aBearerTokenConnection,
  anApiKeyConnection,
  anOauthConnection,
} from '../../sandbox/builders.ts';
import { emptyWorld, noConnections, type World } from '../../sandbox/world.ts';
import { connectionsPath, typedPath, zendeskOf } from './calls.ts';
import { aString } from './links.ts';

const kinds = [
  {
    type: 'api_key',
    secret: 'api_key',
    body: { header_name: 'x-shop-key', api_key: 'sesame' },
    change: { header_name: 'x-new-key' },
  },
  {
    type: 'basic_auth',
    secret: 'password',
    body: { username: 'robot', password: 'sesame' },
    change: { username: 'another' },
  },
  { type: 'bearer_token', secret: 'token', body: { token: 'sesame' }, change: {} },
] as const;

/** A world with a connection of every type. */
function withAll(overrides: Partial<World> = {}): World {
  const connections = {
    api_key: [anApiKeyConnection({ name: 'old_api_key' })],
    basic_auth: [aBasicAuthConnection({ name: 'old_basic_auth' })],
    bearer_token: [aBearerTokenConnection({ name: 'old_bearer_token' })],
    oauth: [anOauthConnection({ name: 'old_oauth' })],
  };
  return emptyWorld({ connections, ...overrides });
}

const titlesOf = (body: unknown) =>
  [...JSON.stringify(body).matchAll(/"title":"([^"]*)"/g)].map(([, title]) => title);

describe.each(kinds)('a connection of type $type', ({ type, secret, body: fields, change }) => {
  const path = `${typedPath}/${type}`;
  const stored = `${path}/old_${type}`;
  const body = { name: 'new_one', allowed_domain: 'api.shop.example', ...fields };

  test('is created, listed, and shown with its secret masked', async () => {
    const world = emptyWorld();
    const call = zendeskOf(world);

    const created = await call(path, { method: 'POST', body });

    const answer = { ...body, [secret]: '*****', created_at: aString, updated_at: aString };
    expect(created).toEqual({ status: 201, body: { [type]: answer } });
    expect(await call(`${path}/new_one`)).toEqual({ status: 200, body: created.body });
    expect(await call(connectionsPath)).toMatchObject({ body: { [type]: [answer] } });
    expect(world.connections[type]).toMatchObject([{ ...body }]);
  });

  test.each(['api_key', 'basic_auth', 'bearer_token', 'oauth'])(
    'cannot have the name of a connection of type %s',
    async (other) => {
      const world = withAll();
      const before = world.connections;

      const answer = await zendeskOf(world)(path, {
        method: 'POST',
        body: { ...body, name: `old_${other}` },
      });

      expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'Conflict' }] } });
      expect(world.connections).toBe(before);
    },
  );

  test('is refused with every reason at once, and no reason repeats what was sent', async () => {
    const call = zendeskOf(emptyWorld());

    const answer = await call(path, {
      method: 'POST',
      body: { name: 'a!', allowed_domain: 'https://api.shop.example/', extra: 'sesame' },
    });

    expect(answer.status).toBe(400);
    expect(titlesOf(answer.body)).toEqual(
      expect.arrayContaining([
        'name must be 3 to 64 letters, digits, _ or -',
        'allowed_domain must be a host name',
        `${secret} is required`,
        'extra is not a field of this',
      ]),
    );
    expect(JSON.stringify(answer.body)).not.toContain('sesame');
  });

  test.each([
    ['name', 'ab'],
    ['name', 'a'.repeat(65)],
    ['name', 'zendesk'],
    ['allowed_domain', ''],
    ['allowed_domain', 'shop.example:8080'],
    ['allowed_domain', '*.shop.example'],
    [secret, ''],
    [secret, 7],
  ])('is refused when %s is %o', async (field, value) => {
    const call = zendeskOf(emptyWorld());

    const answer = await call(path, { method: 'POST', body: { ...body, [field]: value } });

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'BadRequest' }] } });
    expect(titlesOf(answer.body)[0]).toMatch(new RegExp(`^${field} `));
  });

  test.each(['', 'no JSON', '[]', '7'])('is refused when the body is %o', async (sent) => {
    const call = zendeskOf(emptyWorld());

    expect(await call(path, { method: 'POST', body: sent })).toMatchObject({ status: 400 });
  });

  test('is changed in the named fields, and its date moves', async () => {
    const world = withAll();
    const [before] = world.connections[type];

    const answer = await zendeskOf(world)(stored, {
      method: 'PATCH',
      body: { ...change, [secret]: 'new', allowed_domain: 'new.example' },
    });

    const after = { ...before, ...change, allowed_domain: 'new.example', updated_at: aString };
    expect(answer).toEqual({ status: 200, body: { [type]: { ...after, [secret]: '*****' } } });
    expect(world.connections[type]).toEqual([{ ...after, [secret]: 'new' }]);
    expect(world.connections[type][0]?.updated_at).not.toBe(before?.updated_at);
  });

  test.each([{}, { name: 'another' }, { allowed_domain: 'https://x.example' }, { id: 1 }])(
    'is not changed by %o',
    async (patch) => {
      const world = withAll();
      const before = world.connections;

      const answer = await zendeskOf(world)(stored, { method: 'PATCH', body: patch });

      expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'BadRequest' }] } });
      expect(world.connections).toBe(before);
    },
  );

  test('keeps its domain where the domain is frozen, and takes the rest', async () => {
    const call = zendeskOf(withAll({ answers: { allowedDomain: 'frozen' } }));
    const patch = (body: unknown) => call(stored, { method: 'PATCH', body });

    expect(await patch({ allowed_domain: 'new.example' })).toMatchObject({ status: 400 });
    expect(await patch({ [secret]: 'new' })).toMatchObject({ status: 200 });
  });

  test.each([
    ['not-found', 404, 'NotFound'],
    ['not-allowed', 405, 'MethodNotAllowed'],
  ] as const)('cannot be changed where PATCH is %s', async (update, status, code) => {
    const world = withAll({ answers: { update } });
    const before = world.connections;

    const answer = await zendeskOf(world)(stored, { method: 'PATCH', body: { [secret]: 'new' } });

    expect(answer).toMatchObject({ status, body: { errors: [{ code }] } });
    expect(world.connections).toBe(before);
  });

  test('is not shown where the typed GET finds nothing', async () => {
    const call = zendeskOf(withAll({ answers: { show: 'not-found' } }));

    expect(await call(stored)).toMatchObject({ status: 404 });
  });

  test('is deleted once', async () => {
    const world = withAll();
    const call = zendeskOf(world);

    expect(await call(stored, { method: 'DELETE' })).toEqual({ status: 204, body: '' });
    expect(await call(stored, { method: 'DELETE' })).toMatchObject({ status: 404 });
    expect({ ...withAll().connections, [type]: [] }).toEqual(world.connections);
  });

  test.each(['GET', 'PATCH', 'DELETE'])('is not found under another type by %s', async (method) => {
    const call = zendeskOf(withAll());

    const answer = await call(`${path}/old_oauth`, {
      method,
      ...(method === 'PATCH' && { body: { [secret]: 'new' } }),
    });

    expect(answer).toMatchObject({ status: 404, body: { errors: [{ code: 'NotFound' }] } });
  });
});

test('a header name with a space is refused', async () => {
  const call = zendeskOf(emptyWorld({ connections: noConnections() }));
  const body = { ...kinds[0].body, name: 'new_one', allowed_domain: 'a.example' };

  const answer = await call(`${typedPath}/api_key`, {
    method: 'POST',
    body: { ...body, header_name: 'x key' },
  });

  expect(answer).toMatchObject({ status: 400 });
});
