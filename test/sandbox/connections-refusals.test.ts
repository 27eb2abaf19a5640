import { describe, expect, test } from 'vitest';
import { emptyWorld } from '../../sandbox/world.ts';
import {
  clientsPath,
  connectionsPath,
  oauthPath,
  refreshPath,
  startPath,
  typedPath,
  zendeskOf,
} from './calls.ts';

const ofType = (type: string): [string, string][] => [
  ['POST', `${typedPath}/${type}`],
  ...['GET', 'PATCH', 'DELETE'].map((method): [string, string] => [
    method,
    `${typedPath}/${type}/some_name`,
  ]),
];

describe.each([
  ['GET', connectionsPath],
  ...ofType('api_key'),
  ...ofType('basic_auth'),
  ...ofType('bearer_token'),
  ['GET', clientsPath],
  ['POST', clientsPath],
  ['GET', `${clientsPath}/some-uuid`],
  ['PATCH', `${clientsPath}/some-uuid`],
  ['DELETE', `${clientsPath}/some-uuid`],
  ['POST', startPath],
  ['GET', '/api/services/zis/connections/oauth/access_codes/acme_linker'],
  ['POST', refreshPath],
  ['GET', oauthPath],
  ['PATCH', oauthPath],
  ['DELETE', oauthPath],
])('%s %s', (method, path) => {
  test('refuses agents with 403', async () => {
    const answer = await zendeskOf(emptyWorld())(path, { method, role: 'agent' });

    expect(answer).toMatchObject({ status: 403, body: { errors: [{ code: 'Forbidden' }] } });
  });

  test('refuses another integration with 401', async () => {
    const answer = await zendeskOf(emptyWorld({ integration: 'another' }))(path, { method });

    expect(answer).toMatchObject({
      status: 401,
      body: { errors: [{ title: 'Authorization failed due to integration mismatch' }] },
    });
  });

  test.each([
    ['rate-limited', 429],
    ['not-permitted', 403],
    ['expired', 401],
  ] as const)('answers in the scenario %s as the others do', async (scenario, status) => {
    const answer = await zendeskOf(emptyWorld())(path, { method, scenario });

    expect(answer).toMatchObject({ status, body: { errors: [{}] } });
  });
});
