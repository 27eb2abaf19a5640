// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Link } from '../../../src/api/zis-links/schemas.ts';
import { linksAsCsv, linksAsJson } from '../../../src/panels/links/acting/moving/export-links.ts';
import { planImport } from '../../../src/panels/links/acting/moving/plan-import.ts';
import { linesOf, nastyTexts, storedLink } from './files.ts';

const about = { integration: 'acme_linker', exportedAt: '2026-03-02T10:00:00Z' };
const asJson = (links: readonly Link[]) => linksAsJson(links, about);

describe('links as JSON', () => {
  it('say where they are from, and are in lines for people', () => {
    const link = {
      ...storedLink('jira:A', { state: 'open' }),
      id: '01',
      created_at: 'c',
      updated_at: 'u',
    };

    expect(asJson([link])).toBe(`{
  "format": "zis-links",
  "version": 1,
  "integration": "acme_linker",
  "exported_at": "2026-03-02T10:00:00Z",
  "links": [
    {
      "link_type": "jira_issue",
      "left_object": {
        "name": "zendesk:ticket101",
        "metadata": {}
      },
      "right_object": {
        "name": "jira:A",
        "metadata": {
          "state": "open"
        }
      },
      "id": "01",
      "created_at": "c",
      "updated_at": "u"
    }
  ]
}
`);
  });
});

describe('links as CSV', () => {
  it('have a mark, a header, and lines that end as on Windows', () => {
    const link = {
      ...storedLink('jira:A, B', { a: 1 }),
      id: '01',
      created_at: 'c',
      updated_at: 'u',
    };

    expect(linksAsCsv([link])).toBe(
      '\uFEFFlink_type,left_object_name,left_object_metadata,right_object_name,right_object_metadata,id,created_at,updated_at\r\n' +
        'jira_issue,zendesk:ticket101,{},"jira:A, B","{""a"":1}",01,c,u\r\n',
    );
  });

  it('have a header also when there are none', () => {
    expect(linksAsCsv([])).toMatch(/^\uFEFFlink_type,.*,updated_at\r\n$/);
  });

  it.each([
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@x', `"'@x"`],
    ['\tx', `"'\tx"`],
    ['\rx', `"'\rx"`],
    ['\n=x', `"'\n=x"`],
    ['＝x', `"'＝x"`],
    ['＋x', `"'＋x"`],
    ['－x', `"'－x"`],
    ['＠x', `"'＠x"`],
    ["'=x", `"''=x"`],
    ["''-x", `"'''-x"`],
    ['=a,"b"', `"'=a,""b"""`],
    ["'x", "'x"],
    ['a=1', 'a=1'],
  ])('are no formulas for a spreadsheet: %j', (name, cell) => {
    expect(linksAsCsv([storedLink(name)])).toContain(`,${cell},{},`);
    expect(linksAsCsv([{ ...storedLink('jira:A'), link_type: name }])).toContain(`\r\n${cell},`);
  });
});

const values = [
  { list: [1, 'two', [3, { four: null }], {}, []] },
  { object: { a: { b: { c: [] } }, 'key "with" quotes,;\n': true } },
  { long: `${'x'.repeat(50_000)}\r\n"${'y'.repeat(50_000)}` },
  { number: -1.5e-7, largest: Number.MAX_SAFE_INTEGER, zero: 0, no: false, nothing: null },
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "": "empty"}') as object,
  Object.fromEntries(nastyTexts.map((text, index) => [text, nastyTexts.at(-index)])),
];

/** Everything nasty as a name on each side, with everything nasty as metadata. */
const links: readonly Link[] = [
  ...nastyTexts.map((name, index) =>
    storedLink(name, { ...values[index % values.length] }, { note: name }),
  ),
  ...nastyTexts.map((name) => {
    const link = storedLink('jira:A');
    return { ...link, left_object: { ...link.left_object, name } };
  }),
  ...nastyTexts.map((link_type) => ({ ...storedLink('jira:A'), link_type })),
];

describe.each([
  ['JSON', asJson],
  ['CSV', linksAsCsv],
])('links that come back from %s', (_, write) => {
  it('are what they were, and change nothing', async () => {
    const lines = await linesOf(write(links));

    expect(lines).toEqual(
      links.map(({ link_type, left_object, right_object }) => ({
        line: expect.any(Number) as number,
        link: {
          link_type,
          left_object: { name: left_object.name, metadata: left_object.metadata },
          right_object: { name: right_object.name, metadata: right_object.metadata },
        },
      })),
    );
    expect(new Set(planImport(lines, links).map(({ kind }) => kind))).toEqual(new Set(['same']));
  });

  it('are what they were with any two of the nasty texts in one name', async () => {
    const pairs = nastyTexts.flatMap((one) => nastyTexts.map((other) => one + other));
    const names = [...new Set(pairs)];

    const lines = await linesOf(write(names.map((name) => storedLink(name))));

    expect(lines.map((line) => 'link' in line && line.link.right_object.name)).toEqual(names);
  });
});

it('links come back from a CSV that a spreadsheet saved with semicolons', async () => {
  const plain = [storedLink('jira:A', { a: 1 }), storedLink('=x')];

  const lines = await linesOf(linksAsCsv(plain).replaceAll(',', ';'));

  expect(planImport(lines, plain).map(({ kind }) => kind)).toEqual(['same', 'same']);
});
