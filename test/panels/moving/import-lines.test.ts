// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { header, jiraLink, linesOf } from './files.ts';

const a = jiraLink('zendesk:1', 'jira:A');
const b = jiraLink('zendesk:2', 'jira:B');

const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const withMetadata = (metadata: string) =>
  `[{"link_type":"t","left_object":{"name":"l"},"right_object":{"name":"r","metadata":${metadata}}}]`;

describe('a line that is no link', () => {
  it.each([
    ['a number', '[7]', { problem: 'not-an-object' }],
    ['a list', '[[]]', { problem: 'not-an-object' }],
    ['null', '[null]', { problem: 'not-an-object' }],
    ['nothing in it', '[{}]', { problem: 'no-link-type' }],
    ['a type that is no text', '[{"link_type":1}]', { problem: 'no-link-type' }],
    ['no left object', '[{"link_type":"t"}]', { problem: 'no-left-name' }],
    [
      'a left object that is a text',
      '[{"link_type":"t","left_object":"l"}]',
      { problem: 'no-left-name' },
    ],
    [
      'no right object',
      '[{"link_type":"t","left_object":{"name":"l"}}]',
      { problem: 'no-right-name' },
    ],
    [
      'metadata that is a list',
      withMetadata('[1]'),
      { problem: 'metadata-not-object', detail: 'right_object.metadata' },
    ],
    [
      'metadata that is a text',
      withMetadata('"x"'),
      { problem: 'metadata-not-object', detail: 'right_object.metadata' },
    ],
    [
      'a number too large',
      withMetadata('{"a":{"b":[9007199254740993]}}'),
      { problem: 'unsafe-number', detail: 'right_object.metadata.a.b.0' },
    ],
    [
      'a number too small',
      withMetadata('{"a":-12345678901234567890}'),
      { problem: 'unsafe-number', detail: 'right_object.metadata.a' },
    ],
    [
      'a number without end',
      withMetadata('{"a":1e999}'),
      { problem: 'unsafe-number', detail: 'right_object.metadata.a' },
    ],
    ['objects in objects in objects', withMetadata(deep(5000)), { problem: 'too-deep' }],
  ])('is named in JSON: %s', async (_, text, problem) => {
    expect(await linesOf(text)).toMatchObject([{ line: 1, ...problem }]);
  });

  it.each([
    ['no type', ',l,r', { problem: 'no-link-type' }],
    ['only spaces for a type', '  ,l,r', { problem: 'no-link-type' }],
    ['no left name', 't,,r', { problem: 'no-left-name' }],
    ['no right name', 't,l,,', { problem: 'no-right-name' }],
    ['a star for a type', '*,l,r', { problem: 'wildcard', detail: '*' }],
    ['a star in a name', 't,l*,r', { problem: 'wildcard', detail: 'l*' }],
    [
      'metadata that is no JSON',
      't,l,r,{a}',
      { problem: 'metadata-not-json', detail: 'right_object.metadata 1:2' },
    ],
    [
      'metadata cut off',
      't,l,r,"{""a"":\n"',
      { problem: 'metadata-not-json', detail: 'right_object.metadata 2:1' },
    ],
    [
      'metadata that nests without end',
      `t,l,r,${'['.repeat(50_000)}`,
      { problem: 'metadata-not-json' },
    ],
    [
      'metadata that is a list',
      't,l,r,"[1,2]"',
      { problem: 'metadata-not-object', detail: 'right_object.metadata' },
    ],
    ['metadata that is a text', 't,l,r,"""x"""', { problem: 'metadata-not-object' }],
    [
      'a number too large',
      't,l,r,"{""a"":9007199254740993}"',
      { problem: 'unsafe-number', detail: 'right_object.metadata.a' },
    ],
    ['a comma too many', 't,l,r,,x', { problem: 'columns', detail: '5/4' }],
    ['a cell too few', 't,l', { problem: 'columns', detail: '2/4' }],
  ])('is named in CSV, and the others are read: %s', async (_, row, problem) => {
    const text = `${header},right_object_metadata\n${row}\njira_issue,zendesk:1,jira:A,\n`;

    expect(await linesOf(text)).toEqual([
      expect.objectContaining({ line: 2, ...problem }),
      expect.objectContaining({ link: a }),
    ]);
  });

  it('is the later one of two for the same link, whatever their metadata', async () => {
    const text = `${header},right_object_metadata\njira_issue,zendesk:1,jira:A,\njira_issue,zendesk:2,jira:B,\njira_issue,zendesk:1,jira:A,{}\njira_issue,zendesk:1,jira:A,`;

    expect(await linesOf(text)).toEqual([
      { line: 2, link: a },
      { line: 3, link: b },
      { line: 4, problem: 'duplicate', detail: '2' },
      { line: 5, problem: 'duplicate', detail: '2' },
    ]);
  });

  it('does not make a good one after it a duplicate', async () => {
    const text = `${header},right_object_metadata\njira_issue,zendesk:1,jira:A,[]\njira_issue,zendesk:1,jira:A,`;

    expect(await linesOf(text)).toMatchObject([{ problem: 'metadata-not-object' }, { link: a }]);
  });
});
