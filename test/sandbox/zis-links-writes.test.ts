import { describe, expect, test } from 'vitest';
import { emptyWorld } from '../../sandbox/world.ts';
import { linksPath, zendeskOf } from './calls.ts';
import { identity, jira, left, refused } from './links.ts';

const aUlid: unknown = expect.stringMatching(/^01[0-9A-HJKMNP-TV-Z]{24}$/);
const aUuid: unknown = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

describe('createLink', () => {
  const link = {
    link_type: 'jira_issue',
    left_object: { name: left, metadata: { ID: 123 } },
    right_object: { name: 'no pair', metadata: {} },
  };

  test('stores the link and answers it with 201 and what the server adds', async () => {
    const world = emptyWorld();
    const call = zendeskOf(world);

    const answer = await call(linksPath, { method: 'POST', body: link });

    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      link: {
        account_id: 7001,
        created_at: '2026-03-02T09:30:01.000Z',
        updated_at: '2026-03-02T09:30:01.000Z',
        id: aUlid,
        uuid: aUuid,
        integration: 'acme_linker',
        link_type: 'jira_issue',
        left_object: { ...link.left_object, name_attrs: { zendesk: 'ticket1' } },
        right_object: link.right_object,
      },
    });
    expect({ link: world.links[0] }).toEqual(answer.body);
  });

  test.each([
    ['a body that is no JSON', 400, 'link_type=jira_issue'],
    ['no link type', 422, { ...link, link_type: undefined }],
    ['an empty name', 422, { ...link, left_object: { name: '' } }],
    ['metadata that is a list', 422, { ...link, left_object: { name: left, metadata: [1] } }],
    ['a wildcard', 422, { ...link, left_object: { name: 'zendesk:*' } }],
  ])('refuses %s with %i', async (_, status, body) => {
    const world = emptyWorld();
    const call = zendeskOf(world);

    const answer = await call(linksPath, { method: 'POST', body });

    expect(answer).toEqual(refused(status));
    expect(world.links).toEqual([]);
  });

  test('refuses a second link of the same identity with 422', async () => {
    const call = zendeskOf(emptyWorld());
    await call(linksPath, { method: 'POST', body: link });

    expect(await call(linksPath, { method: 'POST', body: link })).toEqual(refused(422));
  });
});

describe('patchLink', () => {
  test('merges metadata key by key, removes what is null, and moves updated_at', async () => {
    const stored = jira('A-1', { kept: 1, changed: { a: 1 }, removed: true });
    const world = emptyWorld({ links: [stored] });
    const call = zendeskOf(world);

    const answer = await call(linksPath, {
      method: 'PATCH',
      query: identity,
      body: { right_object: { metadata: { changed: { b: 2 }, removed: null, added: 'null' } } },
    });

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      link: {
        ...stored,
        right_object: {
          ...stored.right_object,
          metadata: { kept: 1, changed: { b: 2 }, added: 'null' },
        },
        updated_at: '2026-03-02T09:30:01.000Z',
      },
    });
    expect({ link: world.links[0] }).toEqual(answer.body);
  });

  test('takes a body that repeats the names, and refuses one with others', async () => {
    const call = zendeskOf(emptyWorld({ links: [jira('A-1')] }));
    const patch = (name: string) =>
      call(linksPath, { method: 'PATCH', query: identity, body: { right_object: { name } } });

    expect((await patch('jira:A-1')).status).toBe(200);
    expect(await patch('jira:A-2')).toEqual(refused(422));
  });

  test('refuses a link that is not there with 422', async () => {
    const call = zendeskOf(emptyWorld());

    const answer = await call(linksPath, { method: 'PATCH', query: identity, body: {} });

    expect(answer).toEqual(refused(422));
  });
});

describe('deleteLink', () => {
  test('deletes the one link and answers 204 without a body', async () => {
    const other = jira('A-2');
    const world = emptyWorld({ links: [jira('A-1'), other] });
    const call = zendeskOf(world);

    const answer = await call(linksPath, { method: 'DELETE', query: identity });

    expect(answer).toEqual({ status: 204, body: '' });
    expect(world.links).toEqual([other]);
  });

  test('answers 404 without a body when there is no such link', async () => {
    const call = zendeskOf(emptyWorld());

    const answer = await call(linksPath, { method: 'DELETE', query: identity });

    expect(answer).toEqual({ status: 404, body: '' });
  });
});

describe.each(['PATCH', 'DELETE'])('%s', (method) => {
  test.each(['link_type', 'left_object_name', 'right_object_name'])(
    'refuses to go without %s',
    async (name) => {
      const call = zendeskOf(emptyWorld({ links: [jira('A-1')] }));
      const query = Object.fromEntries(Object.entries(identity).filter(([key]) => key !== name));

      expect(await call(linksPath, { method, query, body: {} })).toEqual(refused(400));
    },
  );

  test('refuses a wildcard with 422', async () => {
    const world = emptyWorld({ links: [jira('A-1')] });
    const call = zendeskOf(world);
    const query = { ...identity, right_object_name: 'jira:*' };

    expect(await call(linksPath, { method, query, body: {} })).toEqual(refused(422));
    expect(world.links).toHaveLength(1);
  });
});

describe('who may', () => {
  test('agents may search but not write', async () => {
    const world = emptyWorld({ links: [jira('A-1')] });
    const call = zendeskOf(world);

    const search = await call(linksPath, { role: 'agent', query: identity });
    const writes = ['POST', 'PATCH', 'DELETE'].map((method) =>
      call(linksPath, { role: 'agent', method, query: identity, body: {} }),
    );

    expect(search.status).toBe(200);
    for (const write of await Promise.all(writes)) {
      expect(write.status).toBe(403);
      expect(write.body).toMatchObject({ errors: [{ code: 'Forbidden' }] });
    }
    expect(world.links).toHaveLength(1);
  });

  test('an unknown integration is refused with 401 and a JSON string', async () => {
    const call = zendeskOf(emptyWorld());

    const answer = await call('/api/services/zis/links/other', { query: identity });

    expect(answer).toEqual({
      status: 401,
      body: 'Authorization failed due to integration mismatch',
    });
  });
});
