// @vitest-environment node
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { aBundle } from '../../sandbox/builders.ts';
import { createWorld } from '../../sandbox/seed.ts';
import { emptyWorld } from '../../sandbox/world.ts';
import { bundlesPath, zendeskOf } from './calls.ts';
import { aString } from './links.ts';

const page = v.object({
  bundles: v.array(v.object({ uuid: v.string() })),
  meta: v.object({ after: v.string(), before: v.string(), has_more: v.boolean() }),
});

const manyBundles = () => Array.from({ length: 25 }, (_, place) => aBundle({ name: `b${place}` }));

describe('listBundles', () => {
  test('answers what is uploaded, without the resources', async () => {
    const { uuid, content } = aBundle({ name: 'acme_links', description: 'Links' });
    const call = zendeskOf(emptyWorld({ bundles: [{ uuid, content }] }));

    const { status, body } = await call(bundlesPath);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      bundles: [{ uuid, name: 'acme_links', description: 'Links', integration: 'acme_linker' }],
      meta: { has_more: false },
    });
    expect(JSON.stringify(body)).not.toContain('resources');
  });

  test('answers an empty list and no cursors when nothing is uploaded', async () => {
    const call = zendeskOf(emptyWorld());

    const { body } = await call(bundlesPath);

    expect(body).toEqual({ bundles: [], meta: { after: null, before: null, has_more: false } });
  });

  test('pages forward and back, 20 at a time unless told otherwise', async () => {
    const bundles = manyBundles();
    const call = zendeskOf(emptyWorld({ bundles }));
    const read = async (query: Record<string, string>) =>
      v.parse(page, (await call(bundlesPath, { query })).body);

    const first = await read({});
    const second = await read({ 'page[after]': first.meta.after });
    const back = await read({ 'page[before]': second.meta.before });
    const all = await read({ 'page[size]': '100' });

    expect([first.bundles.length, second.bundles.length]).toEqual([20, 5]);
    expect([first.meta.has_more, second.meta.has_more]).toEqual([true, false]);
    expect(back.bundles).toEqual(first.bundles);
    expect(all.bundles.map(({ uuid }) => uuid)).toEqual(bundles.map(({ uuid }) => uuid));
  });

  test('refuses a page above 100', async () => {
    const call = zendeskOf(emptyWorld());

    const answer = await call(bundlesPath, { query: { 'page[size]': '101' } });

    expect(answer).toEqual({
      status: 400,
      body: { errors: [{ code: 'BadRequest', title: aString }] },
    });
  });
});

describe('showBundle', () => {
  test('answers one bundle as the list has it, with its resources', async () => {
    const { bundles } = createWorld();
    const call = zendeskOf(emptyWorld({ bundles }));

    const answers = await Promise.all(bundles.map(({ uuid }) => call(`${bundlesPath}/${uuid}`)));

    expect(answers).toEqual(
      bundles.map(({ uuid, content: { name, resources } }) => ({
        status: 200,
        body: expect.objectContaining({ uuid, name, resources }) as unknown,
      })),
    );
  });

  test('answers 404 for a bundle that is not there', async () => {
    const call = zendeskOf(emptyWorld());

    expect(await call(`${bundlesPath}/nobody`)).toMatchObject({ status: 404 });
  });
});

describe.each([bundlesPath, `${bundlesPath}/nobody`])('%s', (path) => {
  test('refuses agents with 403 and a sentence that is no JSON', async () => {
    const call = zendeskOf(emptyWorld());

    const answer = await call(path, { role: 'agent' });

    expect(answer).toEqual({ status: 403, body: 'Only admin user is allowed' });
  });

  test('refuses another integration with 401', async () => {
    const call = zendeskOf(emptyWorld({ integration: 'another' }));

    const answer = await call(path);

    expect(answer).toMatchObject({
      status: 401,
      body: { errors: [{ title: 'Authorization failed due to integration mismatch' }] },
    });
  });
});
