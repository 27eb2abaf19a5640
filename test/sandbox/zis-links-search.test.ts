import { describe, expect, test } from 'vitest';
import { aLink } from '../../sandbox/builders.ts';
import { emptyWorld } from '../../sandbox/world.ts';
import { linksPath, zendeskOf } from './calls.ts';
import { aString, identity, jira, left, readPage, refused } from './links.ts';

describe('searchLinks', () => {
  test('answers the links of a type that have the left name', async () => {
    const link = jira('A-1');
    const call = zendeskOf(emptyWorld({ links: [link, aLink({ link_type: 'other' })] }));

    const answer = await call(linksPath, {
      query: { link_type: 'jira_issue', left_object_name: left },
    });

    expect(answer).toMatchObject({ status: 200, body: { count: 1, links: [link] } });
  });

  test('answers the links that have the right name', async () => {
    const call = zendeskOf(emptyWorld({ links: [jira('A-1'), jira('A-2')] }));

    const answer = await call(linksPath, {
      query: { link_type: 'jira_issue', right_object_name: 'jira:A-2' },
    });

    expect(answer.body).toMatchObject({ links: [{ right_object: { name: 'jira:A-2' } }] });
  });

  test.each([
    ['zendesk:ticket*', 2],
    ['*', 2],
    ['zendesk:ticket1', 2],
    ['zendesk:ticket', 0],
    ['zendesk.ticket1', 0],
  ])('takes %s as a name that %i links have', async (left_object_name, count) => {
    const call = zendeskOf(emptyWorld({ links: [jira('A-1'), jira('A-2')] }));

    const answer = await call(linksPath, { query: { link_type: 'jira_issue', left_object_name } });

    expect(answer.body).toMatchObject({ count });
  });

  test('knows no wildcard in the link type', async () => {
    const call = zendeskOf(emptyWorld({ links: [jira('A-1')] }));

    const answer = await call(linksPath, { query: { link_type: '*', left_object_name: left } });

    expect(answer.body).toMatchObject({ count: 0 });
  });

  test.each([
    ['no link type', { left_object_name: left }],
    ['no name', { link_type: 'jira_issue' }],
    ['a page of 101', { ...identity, 'page[size]': '101' }],
    ['a page of 0', { ...identity, 'page[size]': '0' }],
    ['a cursor of its own', { ...identity, 'page[after]': '!' }],
  ])('refuses %s with 400', async (_, query) => {
    const call = zendeskOf(emptyWorld());

    expect(await call(linksPath, { query })).toEqual(refused(400));
  });

  test('pages forward and back, 20 at a time unless told otherwise', async () => {
    const links = Array.from({ length: 45 }, (_, place) => jira(`A-${place}`));
    const call = zendeskOf(emptyWorld({ links }));
    const page = async (paging: Record<string, string>) => {
      const query = { link_type: 'jira_issue', left_object_name: left, ...paging };
      const { body } = await call(linksPath, { query });
      return readPage(body);
    };

    const first = await page({});
    const second = await page({ 'page[after]': first.meta.after });
    const third = await page({ 'page[after]': second.meta.after });
    const back = await page({ 'page[before]': second.meta.before });

    expect([first, second, third].map(({ count }) => count)).toEqual([20, 20, 5]);
    expect([first, second, third].map(({ meta }) => meta.has_more)).toEqual([true, true, false]);
    expect([...first.links, ...second.links, ...third.links]).toEqual(links);
    expect(back.links).toEqual(first.links);
    expect(back.meta.has_more).toBe(false);
  });

  test('goes on behind a link that was deleted between two pages', async () => {
    const world = emptyWorld({ links: ['A-1', 'A-2', 'A-3', 'A-4'].map((key) => jira(key)) });
    const call = zendeskOf(world);
    const query = { link_type: 'jira_issue', left_object_name: left, 'page[size]': '2' };
    const { body } = await call(linksPath, { query });
    const { meta } = readPage(body);

    await call(linksPath, {
      method: 'DELETE',
      query: { ...identity, right_object_name: 'jira:A-2' },
    });
    const next = await call(linksPath, { query: { ...query, 'page[after]': meta.after } });

    expect(next.body).toMatchObject({
      links: [{ right_object: { name: 'jira:A-3' } }, { right_object: { name: 'jira:A-4' } }],
    });
  });

  test.each([
    ['after', { after: aString, before: aString, has_more: true }],
    ['after_cursor', { after_cursor: aString, before_cursor: aString, has_more: true }],
  ] as const)('can word its paging as "%s"', async (linksMeta, meta) => {
    const call = zendeskOf(
      emptyWorld({ links: [jira('A-1'), jira('A-2')], answers: { linksMeta } }),
    );

    const answer = await call(linksPath, {
      query: { link_type: 'jira_issue', left_object_name: left, 'page[size]': '1' },
    });

    expect(answer.body).toMatchObject({ count: 1, meta });
  });

  test('can answer everything at once, without meta, as the oldest page has it', async () => {
    const links = Array.from({ length: 130 }, (_, place) => jira(`A-${place}`));
    const call = zendeskOf(emptyWorld({ links, answers: { linksMeta: 'none' } }));

    const { body } = await call(linksPath, {
      query: { link_type: 'jira_issue', left_object_name: left },
    });

    expect(body).toEqual({ count: 130, links });
  });
});
