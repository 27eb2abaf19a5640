import { describe, expect, it } from 'vitest';
import { missingFrom, whereUsed } from '../../src/panels/connections/where-used.ts';

type Uploaded = Parameters<typeof whereUsed>[0];

const bundle = (name: string, overrides: Partial<Uploaded['bundles'][number]>) => ({
  ...{ name, connectionUses: [], actionCalls: [] },
  ...overrides,
});
const uses = (action: string, connectionName?: string, isDynamic = false) => ({
  ...{ action, isDynamic },
  ...(connectionName !== undefined && { connectionName }),
});

const links = bundle('links', {
  connectionUses: [uses('create_issue', 'jira'), uses('find_issue', 'jira')],
  actionCalls: [
    { flow: 'on_comment', action: 'create_issue' },
    { flow: 'on_comment', action: 'create_issue' },
  ],
});
const crm = bundle('crm', {
  connectionUses: [uses('find_case', 'crm')],
  actionCalls: [{ flow: 'escalate', action: 'create_issue' }],
});

describe('where connections are used', () => {
  it('is told by bundle and action, with each flow of any bundle that calls it once', () => {
    const { usesByName } = whereUsed({ bundles: [links, crm], jobSpecs: [] });

    expect(usesByName.get('jira')).toEqual([
      {
        bundle: 'links',
        action: 'create_issue',
        flows: [
          { name: 'on_comment', jobSpecs: [] },
          { name: 'escalate', jobSpecs: [] },
        ],
      },
      { bundle: 'links', action: 'find_issue', flows: [] },
    ]);
    expect(usesByName.get('crm')).toEqual([{ bundle: 'crm', action: 'find_case', flows: [] }]);
  });

  it.each([
    ['zis:acme_linker:flow:on_comment', true],
    ['zis:acme_linker:flow:on_comment', false],
    ['zis:acme_linker:flow:on_comment', undefined],
    ['on_comment', true],
  ])('goes on to the job spec that starts %s, installed: %s', (flow_name, installed) => {
    const jobSpecs = [
      { name: 'comments', flow_name, installed },
      { name: 'others', flow_name: 'zis:acme_linker:flow:on_comment_2', installed },
    ];

    const { usesByName } = whereUsed({ bundles: [links], jobSpecs });

    expect(usesByName.get('jira')?.[0]?.flows).toEqual([
      { name: 'on_comment', jobSpecs: [{ name: 'comments', isInstalled: installed }] },
    ]);
  });

  it('takes capitals seriously', () => {
    const { usesByName } = whereUsed({ bundles: [links], jobSpecs: [] });

    expect(usesByName.get('Jira')).toBeUndefined();
  });

  it.each([
    [[uses('any', undefined, true)], true],
    [[uses('one', 'jira'), uses('any', undefined, true)], true],
    [[uses('one', 'jira')], false],
    [[uses('without')], false],
    [[], false],
  ])('says of %j whether some names are not to be seen: %s', (connectionUses, hasDynamic) => {
    const found = whereUsed({ bundles: [bundle('b', { connectionUses })], jobSpecs: [] });

    expect(found.hasDynamic).toBe(hasDynamic);
  });

  it('says nothing where nothing was uploaded', () => {
    const found = whereUsed({ bundles: [], jobSpecs: [] });

    expect(found).toEqual({ usesByName: new Map(), hasDynamic: false });
  });
});

describe('connections that flows use', () => {
  const found = whereUsed({ bundles: [links, crm], jobSpecs: [] });

  it.each([
    [['jira', 'crm'], []],
    [['jira'], ['crm']],
    [['Jira', 'crm'], ['jira']],
    [[], ['jira', 'crm']],
  ])('are missing when only %j exist', (existing, missing) => {
    expect(missingFrom(found, existing).map(({ name }) => name)).toEqual(missing);
  });

  it('are missing with what uses them', () => {
    const [missing] = missingFrom(found, ['jira']);

    expect(missing?.uses).toEqual([{ bundle: 'crm', action: 'find_case', flows: [] }]);
  });
});
