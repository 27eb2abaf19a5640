// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readImport } from '../../../src/panels/links/acting/moving/read-import.ts';
import { fileOf, header, jiraLink, linesOf, utf16 } from './files.ts';

const a = jiraLink('zendesk:1', 'jira:A');
const b = jiraLink('zendesk:2', 'jira:B');
const rows = ['jira_issue,zendesk:1,jira:A', 'jira_issue,zendesk:2,jira:B'];

describe('a file of links', () => {
  it.each([
    ['with commas', [header, 'jira_issue,zendesk:1,jira:A', 'jira_issue,zendesk:2,jira:B']],
    ['with semicolons', [header, ...rows].map((row) => row.replaceAll(',', ';'))],
    ['with tabs', [header, ...rows].map((row) => row.replaceAll(',', '\t'))],
    ['with bars', [header, ...rows].map((row) => row.replaceAll(',', '|'))],
    ['with a mark at its start', [`\uFEFF${header}`, ...rows]],
    ['with quotes around everything', [header, ...rows].map(quoted)],
    [
      'with words in capitals and spaces',
      [' Link_Type , LEFT_object_name,Right_Object_Name', ...rows],
    ],
  ])('is read: %s', async (_, text) => {
    expect(await linesOf(text.join('\n'))).toEqual([
      { line: 2, link: a },
      { line: 3, link: b },
    ]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('is read with lines that end in %s, also blank ones', async (_, end) => {
    const text = ['', header, '', ...rows, ' , , ', ''].join(end);

    expect(await linesOf(text)).toEqual([
      { line: 4, link: a },
      { line: 5, link: b },
    ]);
  });

  it('is read with a mixture of line ends', async () => {
    const text = `${header}\r\njira_issue,zendesk:1,jira:A\njira_issue,zendesk:2,"jira:B"\r\n`;

    expect(await linesOf(text)).toEqual([
      { line: 2, link: a },
      { line: 3, link: b },
    ]);
  });

  it('is read with its columns in any order, and with more of them', async () => {
    const text =
      'note,right_object_name,left_object_name,,link_type\nx,jira:A,zendesk:1,,jira_issue';

    expect(await linesOf(text)).toEqual([{ line: 2, link: a }]);
  });

  it('is read by tabs when the first column has no name', async () => {
    const text = `\t${header.replaceAll(',', '\t')}\n0\tjira_issue\tzendesk:1\tjira:A`;

    expect(await linesOf(text)).toEqual([{ line: 2, link: a }]);
  });

  it('counts the lines inside cells', async () => {
    const text = `${header},note\njira_issue,zendesk:1,jira:A,"one\r\ntwo\rthree\n"\njira_issue,zendesk:2,jira:B,`;

    expect(await linesOf(text)).toEqual([
      { line: 2, link: a },
      { line: 6, link: b },
    ]);
  });

  it('keeps a delimiter of another sort inside a name', async () => {
    const text = `${header}\njira_issue,a;b;c|d,e\tf;g`;

    expect(await linesOf(text)).toEqual([{ line: 2, link: jiraLink('a;b;c|d', 'e\tf;g') }]);
  });

  it('may leave out empty cells at the end of a line, or have more', async () => {
    const text = `${header},right_object_metadata\njira_issue,zendesk:1,jira:A\njira_issue,zendesk:2,jira:B,,,\n`;

    expect(await linesOf(text)).toEqual([
      { line: 2, link: a },
      { line: 3, link: b },
    ]);
  });

  it('says nothing, empties, or sets metadata, in CSV', async () => {
    const text = [
      `${header},right_object_metadata`,
      'jira_issue,zendesk:1,jira:A,',
      'jira_issue,zendesk:1,jira:B,{}',
      'jira_issue,zendesk:1,jira:C,"{""a"":[1,{""b"":null}]}"',
    ].join('\n');

    const metadata = (await linesOf(text)).map((line) =>
      'link' in line ? line.link.right_object.metadata : line,
    );

    expect(metadata).toEqual([undefined, {}, { a: [1, { b: null }] }]);
  });

  it.each([
    ['a list', JSON.stringify([a, b], null, 1)],
    ['an answer of the API', JSON.stringify({ links: [a, b], meta: { has_more: false } }, null, 1)],
    [
      'an answer that says other things before',
      JSON.stringify({ meta: { links: [1] }, x: [[2]], links: [a, b] }),
    ],
    ['our own', JSON.stringify({ format: 'zis-links', version: 1, links: [a, b] })],
    ['after blank lines and a mark', `\uFEFF \r\n\n${JSON.stringify([a, b])}`],
  ])('is read as JSON: %s', async (_, text) => {
    const links = (await linesOf(text)).map((line) => ('link' in line ? line.link : line));

    expect(links).toEqual([a, b]);
  });

  it('tells the lines of JSON', async () => {
    const text = `\n{"links": [],\r\n"meta": ["links", [\n]],\n"links":\n[${JSON.stringify(a)},\n\n${JSON.stringify(b)}, 7,\r"x"]}`;

    expect((await linesOf(text)).map(({ line }) => line)).toEqual([6, 8, 8, 9]);
  });

  it('takes null metadata for none said, and drops what it does not know', async () => {
    const item = {
      ...a,
      id: 7,
      left_object: { name: 'zendesk:1', metadata: null, name_attrs: {} },
    };

    expect(await linesOf(JSON.stringify([item]))).toEqual([{ line: 1, link: a }]);
  });

  it.each([
    [
      'JSON',
      `[${JSON.stringify(a).replace('"zendesk:1"', '"zendesk:1","metadata":{"__proto__":{"x":1},"constructor":2}')}]`,
    ],
    [
      'CSV',
      `${header},left_object_metadata\njira_issue,zendesk:1,jira:A,"{""__proto__"":{""x"":1},""constructor"":2}"`,
    ],
  ])('keeps a key that means something to JavaScript: %s', async (_, text) => {
    const [line] = await linesOf(text);

    if (!line || !('link' in line)) throw new Error('It is no link.');
    expect(Object.entries(line.link.left_object.metadata ?? {})).toEqual([
      ['__proto__', { x: 1 }],
      ['constructor', 2],
    ]);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it.each([
    ['little', 'utf-16le'],
    ['big', 'utf-16be'],
  ] as const)('is read in UTF-16 that says so, %s end first', async (_, encoding) => {
    const bytes = utf16(`\uFEFF${header}\r\njira_issue,zendesk:1,jira:A`, encoding);

    expect(await readImport(fileOf(bytes))).toEqual({
      kind: 'read',
      lines: [{ line: 2, link: a }],
    });
  });
});

function quoted(row: string) {
  return row
    .split(',')
    .map((cell) => `"${cell}"`)
    .join(',');
}
