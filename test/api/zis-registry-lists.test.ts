// @vitest-environment jsdom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anIntegration } from '../../sandbox/builders.ts';
import { CANARY, emptyWorld } from '../../sandbox/world.ts';
import {
  listEveryJobSpec,
  listIntegrations,
  listJobSpecs,
} from '../../src/api/zis-registry/client.ts';
import { useListIntegrations, useListJobSpecs } from '../../src/api/zis-registry/hooks.ts';
import { inZendesk } from '../support/in-zendesk.ts';
import { reachableTexts } from '../support/reachable.ts';
import { collect, emulatedHost, failureOf, hostAnswering } from '../support/zaf-host.ts';

const INTEGRATION = 'acme_linker';
const hostOf = (done: unknown) => hostAnswering(() => ({ done })).host;

describe('the integrations of an account', () => {
  const sent = {
    ...{ name: 'acme_linker', description: 'Links tickets', jwt_public_key: CANARY },
    zendesk_oauth_client: { id: 1, identifier: 'zis_acme_linker', secret: CANARY },
  };
  const kept = { name: 'acme_linker', description: 'Links tickets' };

  it.each([
    ['as documented', { integrations: [sent] }],
    ['as a bare list', [sent]],
    ['as JSON text', JSON.stringify({ integrations: [sent], token: CANARY })],
  ])('are read %s, with their names and descriptions alone', async (_, answer) => {
    const integrations = await listIntegrations(hostOf(answer));

    expect(integrations).toEqual([kept]);
  });

  it.each([[null], [[]], [{ integrations: null }], [{ integrations: [] }]])(
    'are none in %j',
    async (answer) => {
      expect(await listIntegrations(hostOf(answer))).toEqual([]);
    },
  );

  it('may lack words, and what is no word is dropped', async () => {
    const odd = [{}, { name: { secret: CANARY }, description: null }, { name: 7 }];

    const integrations = await listIntegrations(hostOf({ integrations: odd }));

    expect(integrations.map(({ name }) => name)).toEqual(['', '', '7']);
    expect(reachableTexts(integrations)).not.toContain(CANARY);
  });

  it.each([
    ['nothing', undefined],
    ['a page of HTML', `<!doctype html>${CANARY}`],
    ['something else', { zendesk_oauth_client: { secret: CANARY } }],
    ['one of them', sent],
    ['integrations that are an object', { integrations: { 0: sent } }],
    ['an integration that is a text', { integrations: [CANARY] }],
  ])('are malformed when the answer is %s', async (_, answer) => {
    const error = await failureOf(listIntegrations(hostOf(answer)));

    expect(error).toMatchObject({ kind: 'malformed', operation: 'listIntegrations' });
    expect(reachableTexts(error)).not.toContain(CANARY);
  });

  it('are told to admins alone, in the words of the field', async () => {
    const { host } = emulatedHost(emptyWorld(), { role: 'agent' });

    const error = await failureOf(listIntegrations(host));

    expect(error).toMatchObject({ status: 403, reason: 'Only admin user is allowed' });
  });

  it('are all of those of the emulated Zendesk', async () => {
    const integrations = [anIntegration(), anIntegration({ name: 'acme_other' })];
    const { host } = emulatedHost(emptyWorld({ integrations }));

    const listed = await listIntegrations(host);

    expect(listed.map(({ name }) => name)).toEqual(['acme_linker', 'acme_other']);
    expect(reachableTexts(listed)).not.toContain(CANARY);
  });
});

describe('the job specs of an integration', () => {
  const kept = {
    ...{ uuid: 'j-1', name: 'on_create', description: 'When a ticket is created' },
    ...{ event_source: 'support', event_type: 'ticket.TicketCreated' },
    ...{ flow_name: 'zis:acme_linker:flow:sync', installed: true },
  };
  const sent = { ...kept, integration: INTEGRATION, token: CANARY };

  it.each([
    ['as documented', { job_specs: [sent], meta: { has_more: false, after: 'j-1' } }],
    ['without paging', { job_specs: [sent] }],
    ['as a bare list', [sent]],
  ])('are read %s', async (_, answer) => {
    const page = await listJobSpecs(hostOf(answer), INTEGRATION);

    expect(page).toEqual({ items: [kept], after: undefined });
  });

  it.each([
    [true, true],
    [false, false],
    [undefined, undefined],
    [null, undefined],
    ['yes', undefined],
  ])('are installed or not when that is %j: %j', async (installed, known) => {
    const page = await listJobSpecs(hostOf([{ name: 'on_create', installed }]), INTEGRATION);

    expect(page.items).toMatchObject([{ name: 'on_create', uuid: '', installed: known }]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a page of HTML', '<!doctype html>'],
    ['something else', { bundles: [] }],
    ['a job spec that is a text', [CANARY]],
  ])('are malformed when the answer is %s', async (_, answer) => {
    const error = await failureOf(listJobSpecs(hostOf(answer), INTEGRATION));

    expect(error).toMatchObject({ kind: 'malformed', operation: 'listJobSpecs' });
  });

  it('come page after page, a hundred to a page', async () => {
    const { host, requests } = hostAnswering(({ url }) => ({
      done: url.includes('after')
        ? { job_specs: [{ name: 'second' }], meta: { after: 'b', has_more: false } }
        : { job_specs: [{ name: 'first' }], meta: { after: 'a', has_more: true } },
    }));

    const { came, error } = await collect(listEveryJobSpec(host, INTEGRATION));

    const base = `/api/services/zis/registry/${INTEGRATION}/job_specs?page%5Bsize%5D=100`;
    expect(error).toBeUndefined();
    expect(came.flatMap(({ items }) => items.map(({ name }) => name))).toEqual(['first', 'second']);
    expect(requests.map(({ url }) => url)).toEqual([base, `${base}&page%5Bafter%5D=a`]);
  });
});

describe('on the screen', () => {
  it('asks for neither before somebody wants them', async () => {
    const { host, requests } = hostAnswering(({ url }) => ({
      done: url.endsWith('/integrations') ? [{ name: 'acme_linker' }] : [{ name: 'on_create' }],
    }));
    const { result, rerender } = inZendesk(
      host,
      (asked: { readonly enabled: boolean }) => ({
        integrations: useListIntegrations(asked),
        jobSpecs: useListJobSpecs(asked),
      }),
      { enabled: false },
    );

    expect(requests).toEqual([]);
    rerender({ enabled: true });

    await waitFor(() => expect(result.current.jobSpecs.data?.items).toHaveLength(1));
    await waitFor(() => expect(result.current.integrations.data).toHaveLength(1));
    expect(requests).toHaveLength(2);
  });
});
