import { describe, expect, it } from 'vitest';
import { aLink } from '../../sandbox/builders.ts';
import { emptyWorld } from '../../sandbox/world.ts';
import {
  createLink,
  deleteLink,
  identityOf,
  patchLink,
  searchLinks,
} from '../../src/api/zis-links/client.ts';
import type { ZafHost } from '../../src/zaf/connect.ts';
import { emulatedHost, failureOf, hostAnswering } from '../support/zaf-host.ts';

const INTEGRATION = 'acme_linker';
const stored = aLink();
const identity = identityOf({ ...stored, ...sidesOf({}) });

function sidesOf(metadata: Record<string, unknown>) {
  const { left_object: left, right_object: right } = stored;
  return {
    left_object: { name: left.name, metadata },
    right_object: { name: right.name, metadata },
  };
}

const searching = (host: ZafHost) => searchLinks(host, INTEGRATION, identity);
const creating = (host: ZafHost) =>
  createLink(host, INTEGRATION, { link_type: stored.link_type, ...sidesOf({}) });
const patching = (host: ZafHost) => patchLink(host, INTEGRATION, { identity, change: {} });
const deleting = (host: ZafHost) => deleteLink(host, INTEGRATION, identity);

const answered = (answer: unknown) => hostAnswering(() => ({ done: answer })).host;

type Row = readonly [what: string, answer: unknown];

const NO_PAGE: readonly Row[] = [
  ['nothing', undefined],
  ['null', null],
  ['an empty text', ''],
  ['a page of HTML', '<!doctype html><title>Sign in</title>'],
  ['a number', 7],
  ['a text', 'OK'],
  ['a list', []],
  ['an empty object', {}],
];

describe('an answer that is no page of links', () => {
  it.each<Row>([
    ...NO_PAGE,
    ['one link', { link: stored }],
    ['links that are a text', { links: 'none' }],
    ['links that are an object', { links: { 0: stored } }],
    ['a link that is null', { links: [null] }],
    ['a link that is a number', { links: [stored, 7] }],
    ['paging that is a text', { links: [], meta: 'last page' }],
    ['a cursor that is an object', { links: [], meta: { after: {}, has_more: true } }],
    ['has_more that is a text', { links: [], meta: { has_more: 'no' } }],
  ])('is malformed: %s', async (_, answer) => {
    const error = await failureOf(searching(answered(answer)));

    expect(error).toMatchObject({ name: 'ApiError', kind: 'malformed', operation: 'searchLinks' });
  });
});

describe('an answer that is no link', () => {
  it.each<Row>([
    ...NO_PAGE,
    ['links', { links: [stored] }],
    ['a link that is null', { link: null }],
    ['a link that is a text', { link: 'created' }],
  ])('is malformed after a create and after a patch: %s', async (_, answer) => {
    const created = await failureOf(creating(answered(answer)));
    const patched = await failureOf(patching(answered(answer)));

    expect(created).toMatchObject({ kind: 'malformed', operation: 'createLink' });
    expect(patched).toMatchObject({ kind: 'malformed', operation: 'patchLink' });
  });
});

describe('a page of links', () => {
  it('may be null, which is empty', async () => {
    const page = await searching(answered({ count: 0, links: null, meta: null }));

    expect(page).toEqual({ items: [], after: undefined });
  });

  it('may be JSON that was served as text', async () => {
    const page = await searching(answered(JSON.stringify({ links: [stored] })));

    expect(page.items).toMatchObject([{ id: stored.id }]);
  });

  it('takes a link without any field for a link without words', async () => {
    const page = await searching(answered({ links: [{}] }));

    const nameless = { name: '', metadata: {}, name_attrs: {} };
    expect(page.items).toEqual([
      {
        id: '',
        link_type: '',
        left_object: nameless,
        right_object: nameless,
        created_at: '',
        updated_at: '',
      },
    ]);
  });

  it.each([
    ['a number', 4411, '4411'],
    ['an object', { first: 'jira' }, '{"first":"jira"}'],
    ['null', null, ''],
    ['a list', ['jira'], '["jira"]'],
    ['a truth', true, 'true'],
  ])('shows %s where a name should be', async (_, name, shown) => {
    const link = { ...stored, id: name, right_object: { name, metadata: {} } };

    const page = await searching(answered({ links: [link] }));

    expect(page.items).toMatchObject([{ id: shown, right_object: { name: shown } }]);
  });

  it.each([
    ['null', null, {}],
    ['a list', ['a', 1], { metadata: ['a', 1] }],
    ['a text', 'open', { metadata: 'open' }],
    ['a number', 0, { metadata: 0 }],
    ['an object', { a: { b: [null] } }, { a: { b: [null] } }],
  ])('keeps metadata that is %s', async (_, metadata, kept) => {
    const page = await searching(
      answered({ links: [{ ...stored, ...sidesOf({}), left_object: { name: 'a', metadata } }] }),
    );

    expect(page.items[0]?.left_object.metadata).toEqual(kept);
  });

  it.each([
    ['a text', 'jira:ACME-1'],
    ['a number', 7],
    ['a list', ['jira:ACME-1']],
    ['a truth', false],
  ])('with a side that is %s has one odd row, and all others', async (_, side) => {
    const odd = { ...stored, id: 'odd', right_object: side };

    const page = await searching(answered({ links: [stored, odd] }));

    expect(page.items).toMatchObject([
      { id: stored.id, right_object: { name: stored.right_object.name } },
      { id: 'odd', left_object: { name: stored.left_object.name }, right_object: { name: '' } },
    ]);
  });

  it('takes no key of its metadata for a power over objects', async () => {
    const text = `{"links":[{"left_object":{"name":"a","metadata":{"__proto__":{"isAdmin":true}}}}]}`;

    const page = await searching(answered(text));

    expect(Object.keys(page.items[0]?.left_object.metadata ?? {})).toEqual(['__proto__']);
    expect({}).not.toHaveProperty('isAdmin');
  });
});

describe('a deletion', () => {
  it.each<Row>([
    ['nothing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['an empty object', {}],
    ['the deleted link', { link: stored }],
  ])('is done when the success brings %s', async (_, answer) => {
    await expect(deleting(answered(answer))).resolves.toBeUndefined();
  });

  it.each<Row>([
    ['a page of HTML', '<html>Sign in</html>'],
    ['a number', 7],
  ])('is not believed when the success brings %s', async (_, answer) => {
    expect(await failureOf(deleting(answered(answer)))).toMatchObject({ kind: 'malformed' });
  });
});

describe('the emulator in a bad mood', () => {
  const calls = [
    ['a search', searching],
    ['a create', creating],
    ['a patch', patching],
    ['a deletion', deleting],
  ] as const;

  it.each(calls)('refuses %s with the status and the words of its page', async (_, call) => {
    const world = emptyWorld({ links: [stored] });

    const expired = await failureOf(call(emulatedHost(world, { scenario: 'expired' }).host));
    const refused = await failureOf(call(emulatedHost(world, { scenario: 'not-permitted' }).host));
    const limited = await failureOf(call(emulatedHost(world, { scenario: 'rate-limited' }).host));

    expect(expired).toMatchObject({ status: 401, reason: 'Authentication failed' });
    expect(refused).toMatchObject({ status: 403, isNotPermitted: true });
    expect(limited).toMatchObject({ status: 429, reason: 'Too many requests' });
  });

  it.each(calls)('does not answer %s when it is offline', async (_, call) => {
    const { host } = emulatedHost(emptyWorld(), { scenario: 'offline' });

    const error = await failureOf(call(host));

    expect(error).toMatchObject({ name: 'ApiError', kind: 'unreachable', status: undefined });
  });

  it.each(['malformed', 'html-page'] as const)('is not understood: %s', async (scenario) => {
    const { host } = emulatedHost(emptyWorld(), { scenario });

    const error = await failureOf(searching(host));

    expect(error).toMatchObject({ name: 'ApiError', kind: 'malformed' });
  });

  it('names the integration that does not belong to the account', async () => {
    const { host } = emulatedHost(emptyWorld({ integration: 'another' }));

    const error = await failureOf(searching(host));

    expect(error).toMatchObject({
      status: 401,
      reason: 'Authorization failed due to integration mismatch',
    });
  });
});
