import { describe, expect, test } from 'vitest';
import { aMakeConnection } from '../../sandbox/builders-elsewhere.ts';
import { aWorldElsewhere, makeOf } from './elsewhere-calls.ts';
import { aString } from './links.ts';

const withOne = () =>
  aWorldElsewhere({ make: { apps: [{ name: 'acme-crm', connections: [aMakeConnection()] }] } });

describe('the token', () => {
  test.each([
    ['missing', { Authorization: '' }],
    ['wrong', { Authorization: 'Token nonsense' }],
    ['said to be a bearer token', { Authorization: 'Bearer nonsense' }],
  ])('is refused with 401 when it is %s', async (_, headers) => {
    const answer = await makeOf(withOne())('acme-crm/connections', { headers });

    expect(answer).toMatchObject({ status: 401, body: { code: 'SC401', detail: aString } });
  });

  test('is good in one zone only', async () => {
    const world = withOne();
    const call = makeOf(world);
    const path = '/api/v2/sdk/apps/acme-crm/connections';

    expect(await call(`https://us1.make.com${path}`)).toMatchObject({ status: 401 });

    world.make.zone = 'us1.make.com';
    expect(await call(`https://us1.make.com${path}`)).toMatchObject({ status: 200 });
  });

  test('can be another one than the setting has', async () => {
    const world = withOne();
    world.make.token = 'changed';

    expect(await makeOf(world)('acme-crm/connections')).toMatchObject({ status: 401 });
  });
});

test('60 calls a minute are answered, and the next in the next minute', async () => {
  let now = 0;
  const call = makeOf(withOne(), () => now);
  const answers = [];

  for (let place = 0; place < 61; place += 1) answers.push(await call('acme-crm/connections'));
  now = 60_000;
  const next = await call('acme-crm/connections');

  expect(answers.map(({ status }) => status).indexOf(429)).toBe(60);
  expect(answers[60]?.body).toEqual({
    message: 'Requests limit for organization exceeded, please try again later.',
  });
  expect(next).toMatchObject({ status: 200 });
});
