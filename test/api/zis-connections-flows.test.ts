import { describe, expect, it } from 'vitest';
import { anOauthClient } from '../../sandbox/builders.ts';
import { CANARY, emptyWorld } from '../../sandbox/world.ts';
import { finishOauthFlow } from '../../src/api/zis-connections/client-oauth-flow.ts';
import { startOauthFlow } from '../../src/api/zis-connections/client-oauth.ts';
import { answered } from '../support/links.ts';
import { reachableTexts } from '../support/reachable.ts';
import { emulatedHost, failureOf, type Fate, hostAnswering } from '../support/zaf-host.ts';

const INTEGRATION = 'acme_linker';
const meeting = (fate: Fate) => hostAnswering(() => fate);
const hostOf = (done: unknown) => meeting({ done }).host;

const flow = {
  name: 'crm_oauth',
  oauth_client_name: 'crm_client',
  origin_oauth_redirect_url: 'https://1.apps.zdusercontent.com/1/assets/iframe.html',
};
const starting = (answer: unknown) => startOauthFlow(hostOf(answer), INTEGRATION, flow);

describe('starting an OAuth flow', () => {
  it.each([
    'https://login.crm.example/authorize?state=1',
    'http://localhost:4571/authorize',
    '/api/services/zis/connections/oauth/access_codes/1',
  ])('gives the address that comes next once, and nothing else: %s', async (redirect_url) => {
    const { redirectUrl, ...rest } = await starting({ redirect_url, flow_token: CANARY });

    expect(JSON.stringify(redirectUrl)).toBe('"•••"');
    expect(redirectUrl.take()).toBe(redirect_url);
    expect(rest).toEqual({});
  });

  it.each([
    ['nothing', undefined],
    ['a page of HTML', '<!doctype html>'],
    ['no address', { flow_token: CANARY }],
    ['an empty address', { redirect_url: '' }],
    ['a script', { redirect_url: `javascript:alert("${CANARY}")` }],
    ['data', { redirect_url: `data:text/html,${CANARY}` }],
    ['an address that is none', { redirect_url: 'https://' }],
    ['an address that is an object', { redirect_url: { href: 'https://a.example' } }],
  ])('is malformed when the answer is %s', async (_, answer) => {
    const error = await failureOf(starting(answer));

    expect(error).toMatchObject({ kind: 'malformed', operation: 'startOauthFlow' });
    expect(reachableTexts(error)).not.toContain(CANARY);
  });
});

describe('finishing a flow of client credentials', () => {
  const code = '/api/services/zis/connections/oauth/access_codes/acme_linker';

  it.each([
    `https://acme.zendesk.com${code}?verification_code=a%2Fb`,
    `https://zis.zendesk.com${code}?verification_code=a%2Fb#top`,
    `https://ACME.ZENDESK.COM:443${code}?verification_code=a%2Fb`,
    `${code}?verification_code=a%2Fb`,
    `/api/services/other/../zis/connections/oauth/access_codes/acme_linker?verification_code=a%2Fb`,
  ])('calls the address in this account, with the session: %s', async (address) => {
    const { host, requests } = meeting({ done: { access_token: CANARY } });

    await expect(finishOauthFlow(host, address)).resolves.toBeUndefined();

    expect(requests).toEqual([
      { type: 'GET', url: `${code}?verification_code=a%2Fb`, autoRetry: false },
    ]);
  });

  it.each([undefined, null, '', 'ok', '<!doctype html>', 7, []])(
    'may be answered by %j',
    async (done) => {
      await expect(finishOauthFlow(hostOf(done), code)).resolves.toBeUndefined();
    },
  );

  it.each([
    '',
    ' ',
    'https://',
    'javascript:alert(1)',
    `http://acme.zendesk.com${code}`,
    `https://zendesk.com${code}`,
    `https://evilzendesk.com${code}`,
    `https://acme.zendesk.com.evil.example${code}`,
    `https://acme.zendesk.com@evil.example${code}`,
    `https://evil.example/.zendesk.com${code}`,
    `//evil.example${code}`,
    `/\\evil.example${code}`,
    'https://acme.zendesk.com/api/v2/users.json',
    'https://acme.zendesk.com/api/services/zis',
    '/api/services/zis/../../v2/users.json',
    '/api/services/zis/%2e%2e/%2e%2e/v2/users.json',
    '/api/services/zis/..%2f..%2fv2/users.json',
    '/api/services/zis/..%5C..%5Cv2/users.json',
  ])('calls nothing else: %s', async (address) => {
    const { host, requests } = meeting({ done: {} });

    const error = await failureOf(finishOauthFlow(host, address));

    expect(error).toMatchObject({ kind: 'refused', reason: 'bad-redirect' });
    expect(error).toMatchObject({ operation: 'startOauthFlow', mayHaveHappened: false });
    expect(requests).toEqual([]);
  });

  it('fails without the key that was in the address', async () => {
    const { host } = meeting({ fail: answered(400, { message: 'Bad code key-7/a in the call' }) });

    const error = await failureOf(finishOauthFlow(host, `${code}?verification_code=key-7%2Fa`));

    expect(error).toMatchObject({ status: 400, reason: 'Bad code ••• in the call' });
    expect(reachableTexts(error)).not.toContain('key-7');
  });

  it('makes the connection in the emulated Zendesk', async () => {
    const oauthClients = [anOauthClient({ grant_type: 'client_credentials' })];
    const world = emptyWorld({ oauthClients });
    const { host } = emulatedHost(world);

    const { redirectUrl } = await startOauthFlow(host, INTEGRATION, {
      ...flow,
      grant_type: 'client_credentials',
    });
    await finishOauthFlow(host, redirectUrl.take());

    expect(world.connections.oauth).toMatchObject([{ name: 'crm_oauth' }]);
  });
});
