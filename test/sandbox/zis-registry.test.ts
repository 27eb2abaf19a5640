import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { aBundle, anIntegration } from '../../sandbox/builders.ts';
import { createWorld } from '../../sandbox/seed.ts';
import { CANARY, emptyWorld } from '../../sandbox/world.ts';
import { bundlesPath, integrationsPath, jobSpecsPath, zendeskOf } from './calls.ts';
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

describe('listJobSpecs', () => {
  test('answers the job specs of all bundles, and which of them are installed', async () => {
    const call = zendeskOf(createWorld());

    const { status, body } = await call(jobSpecsPath);

    const jobSpec = (name: string, flow: string, installed: boolean) => ({
      description: '',
      event_source: 'support',
      event_type: 'ticket.CommentAdded',
      flow_name: `zis:acme_linker:flow:${flow}`,
      ...{ installed, name, integration: 'acme_linker', uuid: aString },
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      job_specs: [
        jobSpec('on_comment', 'link_issue', true),
        jobSpec('on_unlink', 'unlink', false),
        jobSpec('on_escalation', 'link_case', true),
      ],
      meta: { after: aString, before: aString, has_more: false },
    });
  });

  test('pages', async () => {
    const call = zendeskOf(createWorld());

    const { body } = await call(jobSpecsPath, { query: { 'page[size]': '2' } });

    expect(body).toMatchObject({
      job_specs: [{ name: 'on_comment' }, { name: 'on_unlink' }],
      meta: { has_more: true },
    });
  });

  test('refuses a page above 100', async () => {
    const call = zendeskOf(emptyWorld());

    const answer = await call(jobSpecsPath, { query: { 'page[size]': '101' } });

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'BadRequest' }] } });
  });
});

describe('listIntegrations', () => {
  test('answers the account’s integrations, the secrets of their clients in clear', async () => {
    const call = zendeskOf(createWorld());

    const { status, body } = await call(integrationsPath);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      integrations: [
        { name: 'acme_linker', zendesk_oauth_client: { secret: CANARY } },
        { name: 'acme_billing' },
        { name: 'legacy_sync', description: '' },
      ],
    });
  });

  test('answers the account’s own one where there is no other', async () => {
    const call = zendeskOf(emptyWorld({ integration: 'my_integration' }));

    const { body } = await call(integrationsPath);

    expect(body).toEqual({ integrations: [anIntegration({ name: 'my_integration' })] });
  });

  test('refuses agents with 403 and a sentence that is no JSON', async () => {
    const call = zendeskOf(emptyWorld());

    const answer = await call(integrationsPath, { role: 'agent' });

    expect(answer).toEqual({ status: 403, body: 'Only admin user is allowed' });
  });
});

describe.each([bundlesPath, `${bundlesPath}/nobody`, jobSpecsPath])('%s', (path) => {
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
