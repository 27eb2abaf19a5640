import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../sandbox/host/manifest.ts';
import { createProxy } from '../../sandbox/host/proxy.ts';
import type { RequestOptions } from '../../sandbox/host/request-options.ts';
import { emptyWorld } from '../../sandbox/world.ts';
import { linksPath } from './calls.ts';

const manifest: Manifest = {
  name: 'App',
  domainWhitelist: ['api.shop.example'],
  parameters: [
    { name: 'shop_token', type: 'text', secure: true, scopes: ['header'] },
    { name: 'shop_id', type: 'text', secure: true, scopes: ['url', 'body'] },
    { name: 'forgotten', type: 'text', secure: true, scopes: ['header'] },
    { name: 'open', type: 'text' },
  ],
};

/** A host that answers what it was sent. */
const echo = new Hono().all('*', async (c) =>
  c.json({ url: c.req.url, headers: c.req.header(), body: await c.req.text() }),
);

function send(request: RequestOptions) {
  const settings = { shop_token: 'TOKEN', shop_id: '7', open: 'OPEN' };
  const hosts = { 'api.shop.example': echo, 'other.example': echo };
  const proxy = createProxy(emptyWorld({ settings }), manifest, { hosts });
  return proxy(request, { role: 'admin', scenario: 'normal' });
}

async function sent(request: RequestOptions): Promise<unknown> {
  const { outcome, responseArgs } = await send(request);
  expect(outcome).toBe('done');
  return responseArgs[0];
}

async function refusal(request: RequestOptions): Promise<unknown> {
  const { outcome, responseArgs } = await send(request);
  expect(outcome).toBe('fail');
  return responseArgs[0];
}

const shop = 'https://api.shop.example/orders';

describe('calls to Zendesk', () => {
  test.each(['', 'https://acme.zendesk.com'])(
    'go there with the session from "%s"',
    async (host) => {
      const url = `${host}${linksPath}?link_type=a&left_object_name=b`;

      expect(await sent({ url })).toMatchObject({ count: 0, links: [] });
    },
  );

  test('put the data of a GET into the query', async () => {
    const data = { link_type: 'a', left_object_name: 'b & c', page: { size: 1 } };

    expect(await sent({ url: linksPath, data })).toMatchObject({ links: [] });
  });

  test('send JSON as it is and objects form-encoded', async () => {
    const type = 'POST';
    const link = { link_type: 'a', left_object: { name: 'b' }, right_object: { name: 'c' } };
    const contentType = 'application/json';

    const asJson = await send({ url: linksPath, type, contentType, data: JSON.stringify(link) });
    const asForm = await refusal({ url: linksPath, type, data: link });

    expect(asJson.responseArgs[2]).toMatchObject({ status: 201 });
    expect(asForm).toMatchObject({ status: 400 });
  });

  test('have no way to say who they are', async () => {
    const proxy = createProxy(emptyWorld(), manifest);
    const headers = { session: '{"role":"admin"}', 'X-Role': 'admin' };

    const { outcome } = await proxy(
      { url: linksPath, type: 'POST', headers },
      { role: 'agent', scenario: 'normal' },
    );

    expect(outcome).toBe('fail');
  });
});

describe('calls to elsewhere', () => {
  test('to another Zendesk are refused', async () => {
    expect(await refusal({ url: 'https://other.zendesk.com/api/v2/users.json' })).toMatchObject({
      status: 403,
      responseText: 'https://other.zendesk.com/api/v2/users.json is not a proxyable URI',
    });
  });

  test('lose headers with an underscore', async () => {
    const answer = await sent({ url: shop, headers: { 'X-Kept': '1', x_lost: '2' } });

    expect(answer).toMatchObject({ headers: { 'x-kept': '1' } });
    expect(answer).not.toHaveProperty('headers.x_lost');
  });

  test('to a host that nobody plays fail as a bad gateway, without the proxy as no answer', async () => {
    const url = 'https://nowhere.example/';

    expect(await refusal({ url })).toMatchObject({ status: 502 });
    expect(await refusal({ url, cors: true })).toMatchObject({ status: 0 });
  });

  test('to no address at all get no answer', async () => {
    expect(await refusal({ url: 'https://' })).toMatchObject({ status: 0 });
  });
});

describe('secure settings', () => {
  const headers = { Authorization: 'Token {{setting.shop_token}}' };

  test('are filled in where their scopes allow', async () => {
    const answer = await sent({
      url: `${shop}/{{setting.shop_id}}`,
      secure: true,
      headers,
      type: 'POST',
      data: '{"id":"{{setting.shop_id}}"}',
    });

    expect(answer).toMatchObject({
      url: `${shop}/7`,
      headers: { authorization: 'Token TOKEN' },
      body: '{"id":"7"}',
    });
  });

  test('are left alone without "secure"', async () => {
    expect(await sent({ url: shop, headers })).toMatchObject({
      headers: { authorization: 'Token {{setting.shop_token}}' },
    });
  });

  test('are left alone when the browser calls by itself', async () => {
    expect(await sent({ url: shop, headers, secure: true, cors: true })).toMatchObject({
      headers: { authorization: 'Token {{setting.shop_token}}' },
    });
  });

  test('only go to hosts of the domainWhitelist', async () => {
    const answer = await refusal({ url: 'https://other.example/', secure: true, headers });

    expect(answer).toMatchObject({ status: 403 });
    expect(JSON.stringify(answer)).not.toContain('TOKEN');
  });

  test.each([
    ['a setting that is not secure', 'open', /not a secure setting/],
    ['a setting that the manifest does not know', 'nobody', /not a secure setting/],
    ['a setting without a value', 'forgotten', /has no value/],
    ['a setting that is not for headers', 'shop_id', /may not be used in the header/],
  ])('refuse %s', async (_, name, words) => {
    const answer = await refusal({
      url: shop,
      secure: true,
      headers: { Authorization: `{{setting.${name}}}` },
    });

    expect(answer).toMatchObject({ status: 400 });
    expect(answer).toHaveProperty('responseText', expect.stringMatching(words));
  });
});
