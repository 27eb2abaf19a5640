import { describe, expect, it } from 'vitest';
import { anOauthConnection } from '../../sandbox/builders.ts';
import { CANARY, emptyWorld, noConnections } from '../../sandbox/world.ts';
import {
  deleteOauthConnection,
  refreshOauthConnection,
  showOauthConnection,
  updateOauthConnection,
} from '../../src/api/zis-connections/client-oauth.ts';
import { reachableTexts } from '../support/reachable.ts';
import { emulatedHost, failureOf, type Fate, hostAnswering } from '../support/zaf-host.ts';

const INTEGRATION = 'acme_linker';
const meeting = (fate: Fate) => hostAnswering(() => fate);
const hostOf = (done: unknown) => meeting({ done }).host;

const sent = { ...anOauthConnection({ uuid: 'u-1', oauth_client_uuid: 'c-1' }), extra: CANARY };
const kept = {
  type: 'oauth',
  name: 'crm_oauth',
  uuid: 'u-1',
  created_by: 'mina.okafor@acme.example',
  oauth_client_uuid: 'c-1',
  oauth_url_subdomain: 'acme',
  permission_scope: 'read write',
  token_expiry: '2031-03-01T00:00:00Z',
  token_type: 'bearer',
  hasRefreshToken: true,
};
const update = { name: 'crm_oauth', change: { oauth_url_subdomain: 'acme' } };

describe('an OAuth connection', () => {
  it.each([
    ['bare, as in official code', sent],
    ['under oauth', { oauth: sent }],
    ['under connection', { connection: sent }],
    ['under oauth_connection', { oauth_connection: sent }],
  ])('is read %s, without its tokens', async (_, answer) => {
    const host = hostOf(answer);

    const answers = [
      await showOauthConnection(host, INTEGRATION, { name: 'crm_oauth' }),
      await updateOauthConnection(host, INTEGRATION, update),
      await refreshOauthConnection(host, INTEGRATION, 'crm_oauth'),
    ];

    expect(answers).toEqual([kept, kept, kept]);
  });

  it.each([undefined, null, '', {}])(
    'may be changed, renewed and deleted by %j',
    async (answer) => {
      const host = hostOf(answer);

      const updated = await updateOauthConnection(host, INTEGRATION, update);
      const refreshed = await refreshOauthConnection(host, INTEGRATION, 'crm_oauth');
      const deleted = deleteOauthConnection(host, INTEGRATION, 'crm_oauth');

      await expect(deleted).resolves.toBeUndefined();
      expect([updated, refreshed]).toEqual([undefined, undefined]);
    },
  );

  it.each([
    ['a page of HTML', `<!doctype html>${CANARY}`],
    ['a text', CANARY],
    ['a list', [sent]],
    ['tokens of nobody knows what', { access_token: CANARY }],
  ])('is malformed when the answer is %s', async (_, answer) => {
    const host = hostOf(answer);

    const errors = [
      await failureOf(showOauthConnection(host, INTEGRATION, { uuid: 'u-1' })),
      await failureOf(updateOauthConnection(host, INTEGRATION, update)),
      await failureOf(refreshOauthConnection(host, INTEGRATION, 'crm_oauth')),
    ];

    for (const error of errors) expect(error).toMatchObject({ kind: 'malformed' });
    expect(reachableTexts(errors)).not.toContain(CANARY);
  });

  it('is shown by its name or by its uuid', async () => {
    const { host, requests } = meeting({ done: sent });

    await showOauthConnection(host, INTEGRATION, { name: 'a&b' });
    await showOauthConnection(host, INTEGRATION, { uuid: 'u-1' });

    const address = `/api/services/zis/connections/${INTEGRATION}`;
    expect(requests.map(({ url }) => url)).toEqual([
      `${address}?name=a%26b`,
      `${address}?uuid=u-1`,
    ]);
  });

  it('is never asked for, changed or deleted without a name: that might be any of them', async () => {
    const { host, requests } = meeting({ done: sent });
    const both = { name: 'crm_oauth' };
    Object.assign(both, { uuid: 'u-1' });

    const errors = [
      await failureOf(showOauthConnection(host, INTEGRATION, { name: ' ' })),
      await failureOf(showOauthConnection(host, INTEGRATION, { uuid: '' })),
      await failureOf(showOauthConnection(host, INTEGRATION, both)),
      await failureOf(updateOauthConnection(host, INTEGRATION, { ...update, name: '' })),
      await failureOf(refreshOauthConnection(host, INTEGRATION, '')),
      await failureOf(deleteOauthConnection(host, INTEGRATION, '')),
    ];

    for (const error of errors) {
      expect(error).toMatchObject({ kind: 'refused', reason: 'empty-name' });
    }
    expect(requests).toEqual([]);
  });

  it('is shown and deleted in the emulated Zendesk, which does not renew it', async () => {
    const connections = { ...noConnections(), oauth: [anOauthConnection()] };
    const { host } = emulatedHost(emptyWorld({ connections }));

    const shown = await showOauthConnection(host, INTEGRATION, { name: 'crm_oauth' });
    const refreshed = await failureOf(refreshOauthConnection(host, INTEGRATION, 'crm_oauth'));
    await deleteOauthConnection(host, INTEGRATION, 'crm_oauth');
    const gone = await failureOf(showOauthConnection(host, INTEGRATION, { uuid: shown.uuid }));

    expect(shown).toMatchObject({ type: 'oauth', name: 'crm_oauth', hasRefreshToken: true });
    expect(refreshed).toMatchObject({ status: 405 });
    expect(gone).toMatchObject({ status: 404 });
    expect(reachableTexts([shown, refreshed, gone])).not.toContain(CANARY);
  });
});
