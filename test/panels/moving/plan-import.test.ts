import { describe, expect, it } from 'vitest';
import type { Link, Metadata } from '../../../src/api/zis-links/schemas.ts';
import type { ImportLine } from '../../../src/panels/links/acting/moving/import-line.ts';
import {
  planImport,
  type PlannedLine,
  searchesFor,
} from '../../../src/panels/links/acting/moving/plan-import.ts';
import { storedLink } from './files.ts';

const identity = {
  link_type: 'jira_issue',
  left_object_name: 'zendesk:ticket101',
  right_object_name: 'jira:A',
};

/** A line for the link of ticket 101 to `jira:A`; it says nothing about what is not given. */
const lineOf = (metadata?: Metadata, ticket?: Metadata): ImportLine => ({
  line: 2,
  link: {
    link_type: 'jira_issue',
    left_object: { name: 'zendesk:ticket101', ...(ticket && { metadata: ticket }) },
    right_object: { name: 'jira:A', ...(metadata && { metadata }) },
  },
});

const named = (link_type: string, left: string, right: string): ImportLine => ({
  line: 1,
  link: { link_type, left_object: { name: left }, right_object: { name: right } },
});

describe('the plan of an import', () => {
  it('creates what is not there, without the keys that are null', () => {
    expect(planImport([lineOf({ a: 1, b: null })], [storedLink('jira:B')])).toEqual([
      {
        line: 2,
        kind: 'create',
        link: {
          link_type: 'jira_issue',
          left_object: { name: 'zendesk:ticket101', metadata: {} },
          right_object: { name: 'jira:A', metadata: { a: 1 } },
        },
      },
    ]);
  });

  it.each([
    ['says nothing about it', storedLink('jira:A', { a: 1 }, { b: 2 }), lineOf()],
    ['says the same', storedLink('jira:A', { a: 1 }, { b: 2 }), lineOf({ a: 1 }, { b: 2 })],
    [
      'has another order',
      storedLink('jira:A', { a: { b: 1, c: 2 }, d: 1 }),
      lineOf({ d: 1, a: { c: 2, b: 1 } }),
    ],
    ['has a null for what is not there', storedLink('jira:A', { a: 1 }), lineOf({ a: 1, b: null })],
    ['has nothing for a null', storedLink('jira:A', { a: 1, b: null }), lineOf({ a: 1 })],
    ['is empty like what is there', storedLink('jira:A'), lineOf({}, {})],
  ])('leaves alone what is there when the file %s', (_, before, line) => {
    expect(planImport([line], [before])).toEqual([{ line: 2, kind: 'same', identity }]);
  });

  it.each<readonly [what: string, stored: Metadata, wanted: Metadata, change: Metadata]>([
    ['a value', { a: 1, b: 2 }, { a: 1, b: 3 }, { b: 3 }],
    ['a new key', { a: 1 }, { a: 1, b: [{}] }, { b: [{}] }],
    ['a key that goes', { a: 1, b: 2 }, { a: 1 }, { b: null }],
    ['a key that is null', { a: 1, b: 2 }, { a: 1, b: null }, { b: null }],
    ['everything', { a: 1, b: 2 }, {}, { a: null, b: null }],
    ['something inside', { a: { b: [1] } }, { a: { b: [2] } }, { a: { b: [2] } }],
  ])('changes only what differs: %s', (_, ...row) => {
    const [stored, wanted, change] = row;
    const before = storedLink('jira:A', stored, { kept: true });

    expect(planImport([lineOf(wanted)], [before])).toEqual([
      { line: 2, kind: 'change', identity, change: { right_object: { metadata: change } }, before },
    ]);
  });

  it('changes both sides when both differ', () => {
    const before = storedLink('jira:A', { a: 1 }, { b: 1 });

    expect(planImport([lineOf({ a: 2 }, {})], [before])).toMatchObject([
      { change: { left_object: { metadata: { b: null } }, right_object: { metadata: { a: 2 } } } },
    ]);
  });

  it('keeps the order of the file, and what is invalid', () => {
    const duplicate: ImportLine = { line: 3, problem: 'duplicate', detail: '2' };
    const lines = [lineOf(), duplicate, { ...named('jira_issue', 'l', 'r'), line: 4 }];

    const planned = planImport(lines, [storedLink('jira:A')]);

    expect(planned.map(({ line, kind }) => [line, kind])).toEqual([
      [2, 'same'],
      [3, 'invalid'],
      [4, 'create'],
    ]);
    expect(planned[1]).toEqual({ kind: 'invalid', ...duplicate });
  });

  it('tells links apart whose names look alike when put together', () => {
    const planned = planImport([named('a', 'b","c', 'd')], [storedOf('a', 'b', 'c","d')]);

    expect(planned).toMatchObject([{ kind: 'create' }]);
  });

  it('has nothing left to do when it was carried out', () => {
    const before = [storedLink('jira:A', { a: 1, b: { c: 1 }, gone: 'x' }, { t: 1 })];
    const lines = [lineOf({ a: null, b: { c: 2 }, d: [1] }, {}), named('jira_issue', 'l', 'r')];

    const after = carriedOut(planImport(lines, before));

    expect(planImport(lines, after).map(({ kind }) => kind)).toEqual(['same', 'same']);
  });
});

describe('the searches for what a file may change', () => {
  it('go by the side with fewer names, for each link type', () => {
    const lines = [
      named('a', 'ticket1', 'issue1'),
      named('a', 'ticket1', 'issue2'),
      named('b', 'ticket1', 'thread1'),
      named('b', 'ticket2', 'thread1'),
      named('a', 'ticket1', 'issue3'),
    ];

    expect(searchesFor(lines)).toEqual([
      { link_type: 'a', left_object_name: 'ticket1' },
      { link_type: 'b', right_object_name: 'thread1' },
    ]);
  });

  it('leave out what is invalid', () => {
    expect(searchesFor([{ line: 1, problem: 'wildcard', detail: '*' }])).toEqual([]);
  });

  it('find every link of the file', () => {
    const names = ['1', '2', '3', '4', '5'];
    const lines = names.flatMap((left, index) =>
      names.slice(index).map((right) => named(`type${index % 2}`, left, right)),
    );

    const searches = searchesFor(lines);

    expect(
      lines.every(
        (line) =>
          'link' in line &&
          searches.some(
            (search) =>
              search.link_type === line.link.link_type &&
              (search.left_object_name ?? line.link.left_object.name) ===
                line.link.left_object.name &&
              (search.right_object_name ?? line.link.right_object.name) ===
                line.link.right_object.name,
          ),
      ),
    ).toBe(true);
  });
});

function storedOf(link_type: string, left: string, right: string): Link {
  const link = storedLink(right);
  return { ...link, link_type, left_object: { ...link.left_object, name: left } };
}

/** What ZIS has after a plan: changes merged key by key, a null taking its key away. */
function carriedOut(planned: readonly PlannedLine[]): readonly Link[] {
  return planned.flatMap((line) => {
    if (line.kind === 'create') {
      const { link_type, left_object, right_object } = line.link;
      const link = storedOf(link_type, left_object.name, right_object.name);
      return [{ ...link, right_object: { ...link.right_object, ...right_object } }];
    }
    if (line.kind !== 'change') return [];
    const { before, change } = line;
    return [
      {
        ...before,
        left_object: merged(before.left_object, change.left_object),
        right_object: merged(before.right_object, change.right_object),
      },
    ];
  });
}

function merged(object: Link['left_object'], change: { readonly metadata: Metadata } | undefined) {
  const entries = Object.entries({ ...object.metadata, ...change?.metadata });
  return { ...object, metadata: Object.fromEntries(entries.filter(([, value]) => value !== null)) };
}
