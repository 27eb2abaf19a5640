import { describe, expect, it } from 'vitest';
import { aLink, aLinkedObject } from '../../sandbox/builders.ts';
import { emptyWorld } from '../../sandbox/world.ts';
import {
  createLink,
  deleteLink,
  identityOf,
  type LinkIdentity,
  patchLink,
  searchEveryLink,
  searchLinks,
} from '../../src/api/zis-links/client.ts';
import { collect, emulatedHost, failureOf, hostAnswering } from '../support/zaf-host.ts';

const INTEGRATION = 'acme_linker';
const TICKET = 'zendesk:ticket1';
const search = { link_type: 'jira_issue', left_object_name: TICKET };
const identity = { ...search, right_object_name: 'jira:ACME-1' };

const newLink = ({ link_type, left_object_name, right_object_name }: LinkIdentity) => ({
  link_type,
  left_object: { name: left_object_name, metadata: {} },
  right_object: { name: right_object_name, metadata: {} },
});

describe('reading every page of a search', () => {
  const links = Array.from({ length: 230 }, (_, place) =>
    aLink({
      left_object: aLinkedObject(TICKET),
      right_object: aLinkedObject(`jira:ACME-${place}`),
    }),
  );

  it.each([
    ['meta.after', 'after', 3],
    ['meta.after_cursor', 'after_cursor', 3],
    ['no meta', 'none', 1],
  ] as const)('finds all links where pages come with %s', async (_, linksMeta, calls) => {
    const { host, requests } = emulatedHost(emptyWorld({ links, answers: { linksMeta } }));

    const { came, error } = await collect(searchEveryLink(host, INTEGRATION, search));

    expect(error).toBeUndefined();
    expect(requests).toHaveLength(calls);
    expect(came.flatMap((page) => page.items.map(({ id }) => id))).toEqual(
      links.map(({ id }) => id),
    );
  });

  it('asks for the cursor of the page before and repeats the search', async () => {
    const { host, requests } = hostAnswering(({ url }) => ({
      done: { links: [], meta: url.includes('after') ? {} : { after: 'a&b', has_more: true } },
    }));

    await collect(searchEveryLink(host, INTEGRATION, search));

    expect(requests[1]?.url).toBe(`${requests[0]?.url}&page%5Bafter%5D=a%26b`);
  });

  it('stops with what came when the cursors run in a circle', async () => {
    const next = new Map([
      ['', 'one'],
      ['one', 'two'],
      ['two', 'one'],
    ]);
    const { host, requests } = hostAnswering(({ url }) => ({
      done: { links: [], meta: { after: next.get(cursorIn(url)), has_more: true } },
    }));

    const { came, error } = await collect(searchEveryLink(host, INTEGRATION, search));

    expect(came).toHaveLength(3);
    expect(requests).toHaveLength(3);
    expect(error).toMatchObject({ name: 'ApiError', kind: 'malformed', operation: 'searchLinks' });
  });

  it('stops with what came when more is promised without a cursor', async () => {
    const link = aLink();
    const { host } = hostAnswering(() => ({ done: { links: [link], meta: { has_more: true } } }));

    const { came, error } = await collect(searchEveryLink(host, INTEGRATION, search));

    expect(came).toMatchObject([{ items: [{ id: link.id }] }]);
    expect(error).toMatchObject({ name: 'ApiError', kind: 'malformed' });
  });

  it('keeps the pages that came when a later one fails', async () => {
    const { host } = hostAnswering(({ url }) =>
      url.includes('after')
        ? { fail: { status: 500 } }
        : { done: { links: [], meta: { after: 'next', has_more: true } } },
    );

    const { came, error } = await collect(searchEveryLink(host, INTEGRATION, search));

    expect(came).toHaveLength(1);
    expect(error).toMatchObject({ kind: 'status', status: 500 });
  });
});

const cursorIn = (url: string): string =>
  new URL(url, 'https://acme.zendesk.com').searchParams.get('page[after]') ?? '';

describe('a name that could mean more or less than one object', () => {
  const wrong = [
    ['an empty link type', { ...identity, link_type: '' }, 'empty-name'],
    ['an empty left name', { ...identity, left_object_name: '' }, 'empty-name'],
    ['a right name of spaces', { ...identity, right_object_name: ' \t' }, 'empty-name'],
    ['a * as link type', { ...identity, link_type: '*' }, 'wildcard'],
    ['a * in the left name', { ...identity, left_object_name: 'zendesk:*' }, 'wildcard'],
    ['a * in the right name', { ...identity, right_object_name: 'a*b' }, 'wildcard'],
  ] as const;

  it.each(wrong)('is never created: %s', async (_, named, reason) => {
    const { host, requests } = hostAnswering(() => ({ done: {} }));

    const error = await failureOf(createLink(host, INTEGRATION, newLink(named)));

    expect(error).toMatchObject({ kind: 'refused', operation: 'createLink', reason });
    expect(requests).toEqual([]);
  });

  it.each(wrong)('is never patched: %s', async (_, named, reason) => {
    const { host, requests } = hostAnswering(() => ({ done: {} }));

    const error = await failureOf(patchLink(host, INTEGRATION, { identity: named, change: {} }));

    expect(error).toMatchObject({ kind: 'refused', operation: 'patchLink', reason });
    expect(requests).toEqual([]);
  });

  it.each(wrong)('is never deleted: %s', async (_, named, reason) => {
    const { host, requests } = hostAnswering(() => ({ done: undefined }));

    const error = await failureOf(deleteLink(host, INTEGRATION, named));

    expect(error).toMatchObject({ kind: 'refused', operation: 'deleteLink', reason });
    expect(requests).toEqual([]);
  });

  it('may stand in a search', async () => {
    const { host } = emulatedHost(emptyWorld({ links: [aLink()] }));

    const page = await searchLinks(host, INTEGRATION, {
      link_type: 'jira_issue',
      left_object_name: 'zendesk:*',
    });

    expect(page.items).toHaveLength(1);
  });
});

describe('a name with characters that mean something in an address', () => {
  it.each([
    ['an ampersand', 'jira:A&left_object_name=B'],
    ['a hash', 'jira:#1'],
    ['a plus', 'jira:1+1'],
    ['a space', 'jira:two words'],
    ['a percent sign', 'jira:100%25'],
    ['a slash', 'jira:../../a/b'],
    ['a question mark', 'jira:why?'],
    ['an equals sign', 'jira:a=b'],
    ['an emoji', 'jira:🐛👩‍👩‍👧'],
    ['right-to-left text', 'jira:שלום-مرحبا'],
    ['quotes', `jira:"it's"`],
    ['a line break', 'jira:a\r\nb'],
    ['a backslash', 'jira:a\\b'],
  ])('is created, found, patched and deleted: %s', async (_, name) => {
    const world = emptyWorld();
    const { host } = emulatedHost(world);
    const named = { link_type: name, left_object_name: `left ${name}`, right_object_name: name };
    const change = { right_object: { metadata: { state: 'open' } } };

    const created = await createLink(host, INTEGRATION, newLink(named));
    const found = await searchLinks(host, INTEGRATION, named);
    const patched = await patchLink(host, INTEGRATION, { identity: named, change });
    await deleteLink(host, INTEGRATION, named);

    expect(identityOf(created)).toEqual(named);
    expect(found.items.map(identityOf)).toEqual([named]);
    expect(patched.right_object).toMatchObject({ name, metadata: { state: 'open' } });
    expect(world.links).toEqual([]);
  });

  it('names the integration in one segment of the path, whatever it is', async () => {
    const { host, requests } = hostAnswering(() => ({ done: { links: [] } }));

    await searchLinks(host, 'a/../b?c#d', search);

    expect(requests[0]?.url).toMatch(/^\/api\/services\/zis\/links\/a%2F\.\.%2Fb%3Fc%23d\?/);
  });

  it('never climbs out of the path', async () => {
    const { host, requests } = hostAnswering(() => ({ done: undefined }));

    const error = await failureOf(deleteLink(host, '..', identity));

    expect(error).toMatchObject({ kind: 'refused', reason: 'bad-path' });
    expect(requests).toEqual([]);
  });

  it('with half an emoji is sent as browsers send it, not thrown', async () => {
    const { host, requests } = hostAnswering(() => ({ done: undefined }));

    await deleteLink(host, INTEGRATION, { ...identity, right_object_name: 'jira:\ud83d' });

    expect(requests[0]?.url).toMatch(/right_object_name=jira%3A%EF%BF%BD$/);
  });
});

it('takes a link that is not there for what it is when it is deleted', async () => {
  const { host } = emulatedHost(emptyWorld());

  const error = await failureOf(deleteLink(host, INTEGRATION, identity));

  expect(error).toMatchObject({ kind: 'status', status: 404, reason: undefined });
});
