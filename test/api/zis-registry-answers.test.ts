import { describe, expect, it } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import { listBundles, showBundle } from '../../src/api/zis-registry/client.ts';
import { hostAnswering } from '../support/zaf-host.ts';

const INTEGRATION = 'acme_linker';
const listing = (answer: unknown) =>
  listBundles(hostAnswering(() => ({ done: answer })).host, INTEGRATION);
const showing = (answer: unknown) =>
  showBundle(hostAnswering(() => ({ done: answer })).host, INTEGRATION, 'b-1');

const linking = (ActionName: string, Parameters?: unknown) => ({
  Type: 'Action',
  ActionName,
  ...(Parameters !== undefined && { Parameters }),
});

const flow = (States: unknown, name = 'sync') => ({
  type: 'ZIS::Flow',
  properties: { name, definition: { StartAt: 'Link', States } },
});

const httpAction = (definition: unknown, name = 'post') => ({
  type: 'ZIS::Action::Http',
  properties: { name, definition },
});

const CREATE = 'zis:common:action:CreateLink';
const template = {
  zis_template_version: '2019-10-14',
  name: 'Sync',
  resources: {
    sync_flow: flow({ Link: linking(CREATE, { link_type: 'jira_issue' }) }),
    post_action: httpAction({
      connectionName: 'jira',
      url: `https://api.example/${CANARY}`,
      headers: [{ key: 'Authorization', value: `Bearer ${CANARY}` }],
      requestBody: { secret: CANARY },
    }),
  },
};
const kept = {
  uuid: 'b-1',
  name: 'Sync',
  hasContent: true,
  linkActions: [{ flow: 'sync', state: 'Link', action: 'CreateLink', linkType: 'jira_issue' }],
  connectionUses: [{ action: 'post', connectionName: 'jira', isDynamic: false }],
  actionCalls: [],
};
const known = { uuid: 'b-1', name: 'Sync' };

const forms: readonly (readonly [form: string, bundle: unknown])[] = [
  ['as the template itself, as documented', { uuid: 'b-1', zendesk_account_id: 1, ...template }],
  ['under content', { ...known, content: template }],
  ['under content, as JSON text', { ...known, content: JSON.stringify(template) }],
  ['under content, which alone has the name', { uuid: 'b-1', content: template }],
  ['under template', { ...known, template }],
  ['under template, as JSON text', { ...known, template: JSON.stringify(template) }],
  ['in a wrapper', { bundle: { uuid: 'b-1', ...template } }],
  ['in a wrapper, under content', { bundle: { ...known, content: template } }],
  ['with an id for its uuid', { id: 'b-1', name: 'Sync', content: template }],
  ['with an empty content beside it', { ...known, content: {}, ...template }],
  ['with resources as JSON text', { ...known, resources: JSON.stringify(template.resources) }],
  ['with resources as a list', { ...known, resources: Object.values(template.resources) }],
];

describe('the content of a bundle', () => {
  it.each(forms)('is read %s', async (_, bundle) => {
    const shown = await showing(bundle);
    const listed = await listing({ bundles: [bundle] });

    expect(shown).toEqual(kept);
    expect(listed.items).toEqual([kept]);
  });

  it.each(forms)('keeps no secret that came %s', async (_, bundle) => {
    const shown = await showing(bundle);
    const listed = await listing([bundle]);

    expect(JSON.stringify(bundle)).toContain(CANARY);
    expect(JSON.stringify([shown, listed])).not.toContain(CANARY);
  });

  it.each([
    ['none', {}],
    ['null', { content: null, resources: null }],
    ['no resources', { content: {}, resources: {} }],
    ['a text that is no JSON', { content: `{"token": "${CANARY}` }],
    ['the JSON text of a number', { content: '7' }],
    ['a number', { content: 7, template: true }],
    ['resources that are a text', { content: { resources: CANARY } }],
  ])('is unknown when there is or it is %s', async (_, odd) => {
    const shown = await showing({ ...known, ...odd });

    expect(shown).toEqual({
      ...known,
      hasContent: false,
      linkActions: [],
      connectionUses: [],
      actionCalls: [],
    });
  });

  it.each([
    ['null', null],
    ['a text', CANARY],
    ['a number', 7],
    ['a list', [null, CANARY]],
    ['without properties', { type: 'ZIS::Action::Webhook' }],
    ['odd all through', { type: 'ZIS::Flow', properties: { definition: [[null], 7, 'x'] } }],
    ['of an odd type', { type: { is: CANARY }, properties: CANARY }],
    ['a flow of odd states', flow({ A: { ActionName: { is: CANARY } }, B: null, C: [7] })],
  ])('throws nothing for a resource that is %s', async (_, resource) => {
    const shown = await showing({ ...known, resources: { odd: resource } });

    expect(shown).toMatchObject({ hasContent: true, linkActions: [] });
    expect(JSON.stringify(shown)).not.toContain(CANARY);
  });

  it('is followed to any sensible depth, and no deeper', async () => {
    const within = (depth: number): unknown =>
      depth ? { Iterator: within(depth - 1) } : { Deep: linking(CREATE, { link_type: 'deep' }) };

    const sensible = await showing({ ...known, resources: { a: within(50) } });
    const endless = await showing({ ...known, resources: { a: within(5000) } });

    expect(sensible.linkActions).toMatchObject([{ state: 'Deep', linkType: 'deep' }]);
    expect(endless).toMatchObject({ hasContent: true, linkActions: [] });
  });
});

describe('a link action', () => {
  const actionsOf = async (States: unknown) => {
    const { linkActions } = await showing({ ...known, resources: { key: flow(States) } });
    return linkActions;
  };

  it.each([
    ['zis:common:action:CreateLink', 'CreateLink'],
    ['zis:common:action:LoadLinks', 'LoadLinks'],
    ['zis:common:action:PatchLink', 'PatchLink'],
    ['zis:common:action:DeleteLink', 'DeleteLink'],
    ['ZIS:Common:Action:searchlinks', 'searchlinks'],
  ])('is told by its name: %s', async (name, action) => {
    const found = await actionsOf({ Link: linking(name, { link_type: 'jira_issue' }) });

    expect(found).toEqual([{ flow: 'sync', state: 'Link', action, linkType: 'jira_issue' }]);
  });

  it.each([
    'zis:common:action:LoadConfig',
    'zis:common:transform:Jq',
    'zis:acme_linker:action:CreateLink',
    'zis:common:action:CreateLinkage',
    'a zis:common:action:CreateLink',
  ])('is not taken for one by the name %s', async (name) => {
    const found = await actionsOf({ Link: linking(name, { link_type: 'jira_issue' }) });

    expect(found).toEqual([]);
  });

  it.each([
    ['a path', { 'link_type.$': '$.type' }],
    ['a path in the place of the literal', { link_type: '$.type' }],
    ['a placeholder', { link_type: 'jira_{{$.type}}' }],
    ['an object', { link_type: { token: CANARY } }],
    ['empty', { link_type: ' ' }],
    ['missing', {}],
    ['without parameters', undefined],
    ['with parameters that are a text', CANARY],
  ])('has no link type when it is %s', async (_, parameters) => {
    const found = await actionsOf({ Link: linking(CREATE, parameters) });

    expect(found).toEqual([{ flow: 'sync', state: 'Link', action: 'CreateLink' }]);
  });

  it('is found in states within states and in lists, under the nearest name', async () => {
    const inner = { Inner: linking(CREATE, { link_type: 'inner' }) };
    const found = await actionsOf({
      Each: { Type: 'Map', Iterator: { States: inner } },
      Both: { Type: 'Parallel', Branches: [linking(CREATE, { link_type: 'branch' })] },
    });

    expect(found).toMatchObject([
      { flow: 'sync', state: 'Inner', linkType: 'inner' },
      { flow: 'sync', state: 'Branches', linkType: 'branch' },
    ]);
  });

  it('names its flow by the key where the flow has no name', async () => {
    const States = { Link: linking(CREATE, { link_type: 'x' }) };
    const nameless = { type: 'ZIS::Flow', properties: { definition: { States } } };

    const { linkActions } = await showing({ ...known, resources: { key: nameless } });

    expect(linkActions).toMatchObject([{ flow: 'key', state: 'Link' }]);
  });
});
