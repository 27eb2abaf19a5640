import { describe, expect, it } from 'vitest';
import { CANARY, emptyWorld } from '../../sandbox/world.ts';
import {
  createApiKeyConnection,
  createBasicAuthConnection,
  createBearerTokenConnection,
  deleteApiKeyConnection,
  deleteBasicAuthConnection,
  deleteBearerTokenConnection,
  showApiKeyConnection,
  showBasicAuthConnection,
  showBearerTokenConnection,
  updateApiKeyConnection,
  updateBasicAuthConnection,
  updateBearerTokenConnection,
} from '../../src/api/zis-connections/client.ts';
import { Secret } from '../../src/http/secret.ts';
import type { ZafHost } from '../../src/zaf/connect.ts';
import { answered } from '../support/links.ts';
import { reachableTexts } from '../support/reachable.ts';
import { emulatedHost, failureOf, type Fate, hostAnswering } from '../support/zaf-host.ts';

const INTEGRATION = 'acme_linker';
const shared = { name: 'one', allowed_domain: 'api.shop.example' };
/** Too short to be masked for its looks alone. */
const TYPED = 'hunter2';
const times = { created_at: '2026-01-02T03:04:05Z', updated_at: '2026-01-03T03:04:05Z' };

const types = [
  {
    type: 'api_key',
    own: { header_name: 'x-shop-key' },
    secretName: 'api_key',
    create: (host: ZafHost, secret: Secret) =>
      createApiKeyConnection(host, INTEGRATION, {
        ...shared,
        header_name: 'x-shop-key',
        api_key: secret,
      }),
    show: showApiKeyConnection,
    update: (host: ZafHost, secret: Secret, name = 'one') =>
      updateApiKeyConnection(host, INTEGRATION, { name, change: { api_key: secret } }),
    remove: deleteApiKeyConnection,
  },
  {
    type: 'basic_auth',
    own: { username: 'robot@erp.example' },
    secretName: 'password',
    create: (host: ZafHost, secret: Secret) =>
      createBasicAuthConnection(host, INTEGRATION, {
        ...shared,
        username: 'robot@erp.example',
        password: secret,
      }),
    show: showBasicAuthConnection,
    update: (host: ZafHost, secret: Secret, name = 'one') =>
      updateBasicAuthConnection(host, INTEGRATION, { name, change: { password: secret } }),
    remove: deleteBasicAuthConnection,
  },
  {
    type: 'bearer_token',
    own: {},
    secretName: 'token',
    create: (host: ZafHost, secret: Secret) =>
      createBearerTokenConnection(host, INTEGRATION, { ...shared, token: secret }),
    show: showBearerTokenConnection,
    update: (host: ZafHost, secret: Secret, name = 'one') =>
      updateBearerTokenConnection(host, INTEGRATION, { name, change: { token: secret } }),
    remove: deleteBearerTokenConnection,
  },
] as const;

const meeting = (fate: Fate) => hostAnswering(() => fate);

describe.each(types)('a connection of type $type', (one) => {
  const { type, own, secretName } = one;
  const sent = { ...shared, ...own, ...times };
  const kept = { type, ...sent };

  it.each([
    ['in its wrapper', { [type]: { ...sent, [secretName]: '*****' } }],
    ['bare', { ...sent, [secretName]: '*****' }],
    ['as JSON text', JSON.stringify({ [type]: sent })],
    ['with its secret in clear', { [type]: { ...sent, [secretName]: CANARY, extra: CANARY } }],
  ])('is read %s', async (_, answer) => {
    const { host } = meeting({ done: answer });

    const created = await one.create(host, new Secret(CANARY));
    const shown = await one.show(host, INTEGRATION, 'one');
    const updated = await one.update(host, new Secret(CANARY));

    expect([created, shown, updated]).toEqual([kept, kept, kept]);
  });

  it('may leave words out, or send something else in their place', async () => {
    const { host } = meeting({ done: { [type]: { name: 7, created_at: null } } });

    const shown = await one.show(host, INTEGRATION, 'one');

    expect(shown).toMatchObject({ type, name: '7', allowed_domain: '', created_at: '' });
  });

  it.each([
    ['a page of HTML', '<!doctype html><title>Sign in</title>'],
    ['a text', 'created'],
    ['a number', 7],
    ['a list', [{ [type]: sent }]],
    ['something else', { errors: [{ title: CANARY }] }],
    ['an empty wrapper', { [type]: {} }],
    ['a wrapper of nothing', { [type]: null }],
  ])('is malformed when the answer is %s', async (_, answer) => {
    const { host } = meeting({ done: answer });

    const errors = [
      await failureOf(one.create(host, new Secret(CANARY))),
      await failureOf(one.show(host, INTEGRATION, 'one')),
      await failureOf(one.update(host, new Secret(CANARY))),
    ];

    for (const error of errors) expect(error).toMatchObject({ kind: 'malformed' });
    expect(reachableTexts(errors)).not.toContain(CANARY);
  });

  it.each([
    ['nothing, as for 204', undefined],
    ['null', null],
    ['an empty text', ''],
    ['an empty object', {}],
  ])('may be changed with an answer of %s, but not created or shown', async (_, answer) => {
    const { host } = meeting({ done: answer });

    await expect(one.update(host, new Secret(CANARY))).resolves.toBeUndefined();
    expect(await failureOf(one.create(host, new Secret(CANARY)))).toMatchObject({
      kind: 'malformed',
    });
    expect(await failureOf(one.show(host, INTEGRATION, 'one'))).toMatchObject({
      kind: 'malformed',
    });
  });

  it.each([undefined, null, '', {}, { [type]: sent }])('is deleted by %j', async (answer) => {
    const { host } = meeting({ done: answer });

    await expect(one.remove(host, INTEGRATION, 'one')).resolves.toBeUndefined();
  });

  it.each(['<!doctype html>', 'deleted'])('is not known to be deleted by %j', async (answer) => {
    const { host } = meeting({ done: answer });

    const error = await failureOf(one.remove(host, INTEGRATION, 'one'));

    expect(error).toMatchObject({ kind: 'malformed', mayHaveHappened: true });
  });

  it('has a name that is one segment of the address, and never none', async () => {
    const { host, requests } = meeting({ done: { [type]: sent } });

    await one.show(host, INTEGRATION, '../a b/c?');
    const errors = [
      await failureOf(one.show(host, INTEGRATION, '')),
      await failureOf(one.update(host, new Secret(CANARY), '..')),
      await failureOf(one.remove(host, INTEGRATION, '')),
    ];

    expect(requests.map(({ url }) => url)).toEqual([
      `/api/services/zis/integrations/acme_linker/connections/${type}/..%2Fa%20b%2Fc%3F`,
    ]);
    for (const error of errors) {
      expect(error).toMatchObject({ kind: 'refused', reason: 'bad-path' });
    }
  });

  it('still has its secret when the call was refused, and has it no more when it was sent', async () => {
    const { host } = meeting({ fail: answered(400) });
    const refused = new Secret(CANARY);
    const failed = new Secret(CANARY);

    await failureOf(one.update(host, refused, ''));
    await failureOf(one.update(host, failed));

    expect(refused.take()).toBe(CANARY);
    expect(() => failed.take()).toThrow('A secret is given once');
  });

  it.each([
    [400, { errors: [{ code: 'BadRequest', title: `Bad value ${TYPED}` }] }, 'Bad value •••'],
    [401, '"Authentication failed"', 'Authentication failed'],
    [403, 'API token is not supported', 'API token is not supported'],
    [404, '', undefined],
    [405, '<html>Not allowed</html>', undefined],
    [409, { errors: [{ code: 'Conflict', title: 'Name is taken' }] }, 'Name is taken'],
    [
      422,
      { errors: [{ detail: ['No name', `No ${btoa(TYPED)}`] }, 'No domain'] },
      'No name · No ••• · No domain',
    ],
    [429, { errors: [{ code: 'TooManyRequests', title: 'Slow down' }] }, 'Slow down'],
  ])('is refused with %i in the words of the vendor, but for the secret', async (...row) => {
    const [status, body, reason] = row;
    const { host } = meeting({ fail: answered(status, body) });

    const errors = [
      await failureOf(one.create(host, new Secret(TYPED))),
      await failureOf(one.update(host, new Secret(TYPED))),
    ];

    for (const error of errors) expect(error).toMatchObject({ kind: 'status', status, reason });
    expect(reachableTexts(errors)).not.toContain(TYPED);
  });

  it('is created, shown, changed and deleted in the emulated Zendesk', async () => {
    const world = emptyWorld();
    const { host } = emulatedHost(world);

    const created = await one.create(host, new Secret('first-secret'));
    const updated = await one.update(host, new Secret('second-secret'));
    const shown = await one.show(host, INTEGRATION, 'one');
    const stored = JSON.stringify(world.connections[type]);
    await one.remove(host, INTEGRATION, 'one');

    expect(created).toMatchObject({ type, ...shared, ...own });
    expect(shown).toEqual(updated);
    expect(stored).toContain('second-secret');
    expect(reachableTexts([created, updated, shown])).not.toMatch(/first-secret|second-secret/);
    expect(world.connections[type]).toEqual([]);
    expect(await failureOf(one.show(host, INTEGRATION, 'one'))).toMatchObject({ status: 404 });
  });
});
