import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../src/api/zis-registry/schemas.ts';
import {
  hasDynamicTypes,
  knownLinkTypes,
} from '../../src/panels/links/acting/link-types/known-link-types.ts';

/** A bundle whose flow works with these link types; `undefined` is one that only the flow knows. */
const aBundle = (name: string, types: readonly (string | undefined)[]): Bundle => ({
  uuid: `uuid of ${name}`,
  name,
  hasContent: true,
  linkActions: types.map((linkType) => ({
    flow: 'sync',
    state: 'Link',
    action: 'CreateLink',
    linkType,
  })),
  connectionUses: [],
  actionCalls: [],
});

const nothing = { settings: [], seen: [], bundles: [] };

describe('the known link types', () => {
  it('are those of the settings, then those seen, then those of bundles', () => {
    const types = knownLinkTypes({
      settings: [
        { type: 'zeta', label: 'Zetas' },
        { type: 'jira_issue', label: 'Jira issues' },
      ],
      seen: ['slack_thread'],
      bundles: [aBundle('Sync', ['github_pull', 'alpha'])],
    });

    expect(types).toEqual([
      { type: 'zeta', label: 'Zetas', sources: [{ kind: 'settings' }] },
      { type: 'jira_issue', label: 'Jira issues', sources: [{ kind: 'settings' }] },
      { type: 'slack_thread', label: 'slack_thread', sources: [{ kind: 'seen' }] },
      { type: 'github_pull', label: 'github_pull', sources: [{ kind: 'bundle', name: 'Sync' }] },
      { type: 'alpha', label: 'alpha', sources: [{ kind: 'bundle', name: 'Sync' }] },
    ]);
  });

  it('hold each type once, with all its sources and the label of the settings', () => {
    const types = knownLinkTypes({
      settings: [{ type: 'jira_issue', label: 'Jira issues' }],
      seen: ['jira_issue', 'jira_issue'],
      bundles: [
        aBundle('Sync', ['jira_issue', 'jira_issue']),
        aBundle('Sync', ['jira_issue']),
        aBundle('Clean up', ['jira_issue']),
      ],
    });

    expect(types).toEqual([
      {
        type: 'jira_issue',
        label: 'Jira issues',
        sources: [
          { kind: 'settings' },
          { kind: 'seen' },
          { kind: 'bundle', name: 'Sync' },
          { kind: 'bundle', name: 'Clean up' },
        ],
      },
    ]);
  });

  it('name a bundle without a name by its uuid', () => {
    const types = knownLinkTypes({ ...nothing, bundles: [aBundle('', ['jira_issue'])] });

    expect(types).toMatchObject([{ sources: [{ kind: 'bundle', name: 'uuid of ' }] }]);
  });

  it('leave out what names no link type', () => {
    const bundles = [aBundle('Sync', [undefined, 'jira_*'])];

    const types = knownLinkTypes({ settings: [], seen: ['', ' ', '*'], bundles });

    expect(types).toEqual([]);
  });

  it('may be none', () => {
    expect(knownLinkTypes(nothing)).toEqual([]);
  });
});

describe('link types that only a running flow knows', () => {
  it.each([
    ['no bundles', [], false],
    ['a bundle without link actions', [aBundle('Sync', [])], false],
    ['literal types alone', [aBundle('Sync', ['jira_issue'])], false],
    [
      'one dynamic type among others',
      [aBundle('Sync', ['a']), aBundle('B', ['b', undefined])],
      true,
    ],
  ])('are told of: %s', (_, bundles, expected) => {
    expect(hasDynamicTypes(bundles)).toBe(expected);
  });
});
