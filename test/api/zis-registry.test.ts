// @vitest-environment jsdom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aBundle } from '../../sandbox/builders.ts';
import { CANARY, emptyWorld } from '../../sandbox/world.ts';
import { listBundles, listEveryBundle, showBundle } from '../../src/api/zis-registry/client.ts';
import { useListBundles, useShowBundle } from '../../src/api/zis-registry/hooks.ts';
import documented from '../fixtures/zis-registry/showBundle.json';
import { inZendesk } from '../support/in-zendesk.ts';
import { answered } from '../support/links.ts';
import { collect, emulatedHost, failureOf, hostAnswering } from '../support/zaf-host.ts';

const INTEGRATION = 'acme_linker';
const listing = (answer: unknown) =>
  listBundles(hostAnswering(() => ({ done: answer })).host, INTEGRATION);
const showing = (answer: unknown) =>
  showBundle(hostAnswering(() => ({ done: answer })).host, INTEGRATION, 'b-1');

const template = {
  name: 'Sync',
  resources: {
    post: { type: 'ZIS::Action::Http', properties: { definition: { connectionName: 'jira' } } },
  },
};
const kept = {
  uuid: 'b-1',
  name: 'Sync',
  hasContent: true,
  linkActions: [],
  connectionUses: [{ action: 'post', connectionName: 'jira', isDynamic: false }],
  actionCalls: [],
};

describe('a page of bundles', () => {
  it('takes a bare list for the last page and null for no bundles', async () => {
    expect(await listing([{ uuid: 'b-1' }])).toMatchObject({
      items: [{ uuid: 'b-1', name: '', hasContent: false }],
      after: undefined,
    });
    expect(await listing([])).toEqual({ items: [], after: undefined });
    expect(await listing({ bundles: null })).toEqual({ items: [], after: undefined });
  });

  it('takes numbers for names, and drops objects in their place', async () => {
    const page = await listing([{ id: 7, name: { secret: CANARY } }]);

    expect(page.items).toMatchObject([{ uuid: '7', name: '' }]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a page of HTML', '<!doctype html><title>Sign in</title>'],
    ['an empty object', {}],
    ['one bundle', { uuid: 'b-1', content: template }],
    ['bundles that are an object', { bundles: { 0: template } }],
    ['a bundle that is null', { bundles: [null] }],
    ['a bundle that is a text', [CANARY]],
    ['a bundle that is a list', [[template]]],
    ['a bundle of nothing known', { bundles: [{ token: CANARY }] }],
    ['paging that is a text', { bundles: [], meta: 'last page' }],
  ])('is malformed when it is or holds %s', async (_, answer) => {
    const error = await failureOf(listing(answer));

    expect(error).toMatchObject({ kind: 'malformed', operation: 'listBundles' });
    expect(JSON.stringify(error)).not.toContain(CANARY);
  });

  it('is followed by the next, a hundred to a page', async () => {
    const { host, requests } = hostAnswering(({ url }) => ({
      done: url.includes('after')
        ? { bundles: [{ uuid: 'b-2' }], meta: { after: 'b-2', has_more: false } }
        : { bundles: [{ uuid: 'b-1' }], meta: { after: 'b&1', has_more: true } },
    }));

    const { came, error } = await collect(listEveryBundle(host, INTEGRATION));

    const base = `/api/services/zis/registry/${INTEGRATION}/bundles?page%5Bsize%5D=100`;
    expect(error).toBeUndefined();
    expect(came.flatMap(({ items }) => items.map(({ uuid }) => uuid))).toEqual(['b-1', 'b-2']);
    expect(requests.map(({ url }) => url)).toEqual([base, `${base}&page%5Bafter%5D=b%261`]);
  });

  it('is followed by all others of the emulated Zendesk', async () => {
    const bundles = Array.from({ length: 230 }, (_, place) => aBundle({ name: `b-${place}` }));
    const { host, requests } = emulatedHost(emptyWorld({ integration: INTEGRATION, bundles }));

    const { came, error } = await collect(listEveryBundle(host, INTEGRATION));

    const names = came.flatMap(({ items }) => items.map(({ name }) => name));
    expect(error).toBeUndefined();
    expect(requests).toHaveLength(3);
    expect(new Set(names)).toEqual(new Set(bundles.map(({ content }) => content.name)));
  });

  it('stays when a later page fails', async () => {
    const { host } = hostAnswering(({ url }) =>
      url.includes('after')
        ? { fail: answered(500) }
        : { done: { bundles: [{ uuid: 'b-1' }], meta: { after: 'b-1', has_more: true } } },
    );

    const { came, error } = await collect(listEveryBundle(host, INTEGRATION));

    expect(came).toHaveLength(1);
    expect(error).toMatchObject({ kind: 'status', status: 500 });
  });
});

describe('showing a bundle', () => {
  it('names it as it was asked for, whatever the answer calls it', async () => {
    const shown = await showing(template);

    expect(shown).toEqual(kept);
  });

  it.each([
    ['nothing', undefined],
    ['an empty object', {}],
    ['a page of HTML', '<!doctype html><title>Sign in</title>'],
    ['bundles', { bundles: [template] }],
    ['a list', [template]],
  ])('is malformed when the answer is %s', async (_, answer) => {
    const error = await failureOf(showing(answer));

    expect(error).toMatchObject({ kind: 'malformed', operation: 'showBundle' });
  });

  it('is never asked for without a uuid', async () => {
    const { host, requests } = hostAnswering(() => ({ done: template }));

    const error = await failureOf(showBundle(host, INTEGRATION, ''));

    expect(error).toMatchObject({ kind: 'refused', reason: 'bad-path' });
    expect(requests).toEqual([]);
  });
});

it('says that only admins may see bundles, in the words of the field', async () => {
  const { host } = emulatedHost(emptyWorld({ bundles: [aBundle()] }), { role: 'agent' });

  const listed = await failureOf(listBundles(host, INTEGRATION));
  const shown = await failureOf(showBundle(host, INTEGRATION, 'b-1'));

  const refused = { kind: 'status', status: 403, isNotPermitted: true };
  expect(listed).toMatchObject({ ...refused, reason: 'Only admin user is allowed' });
  expect(shown).toMatchObject({ ...refused, reason: 'Only admin user is allowed' });
});

it('meets a secret in the documented bundle, or its contract would prove nothing', () => {
  expect(JSON.stringify(documented.response.body)).toContain(CANARY);
});

describe('on the screen', () => {
  it('asks for no bundles before somebody wants them', async () => {
    const { host, requests } = hostAnswering(() => ({ done: [{ uuid: 'b-1' }] }));
    const { result, rerender } = inZendesk(host, useListBundles, { enabled: false });

    expect(result.current.fetchStatus).toBe('idle');
    expect(requests).toEqual([]);
    rerender({ enabled: true });

    await waitFor(() => expect(result.current.data?.items).toMatchObject([{ uuid: 'b-1' }]));
  });

  it('shows bundles apart: one that fails hides no other', async () => {
    const { host, requests } = hostAnswering(({ url }) =>
      url.endsWith('/b-1') ? { done: template } : { fail: answered(404) },
    );
    const { result } = inZendesk(host, useShowBundle, ['b-0', 'b-1']);

    await waitFor(() => expect(result.current[1]?.data).toEqual(kept));

    await waitFor(() => expect(result.current[0]?.error).toMatchObject({ status: 404 }));
    expect(requests).toHaveLength(2);
  });
});
