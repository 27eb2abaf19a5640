// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { importLimits } from '../../../src/panels/links/acting/moving/import-line.ts';
import { planImport } from '../../../src/panels/links/acting/moving/plan-import.ts';
import { readImport } from '../../../src/panels/links/acting/moving/read-import.ts';
import { linksAsCsv, linksAsJson } from '../../../src/panels/links/acting/moving/export-links.ts';
import { fileOf, linesOf, storedLink } from './files.ts';

const about = { integration: 'acme_linker', exportedAt: '2026-03-02T10:00:00Z' };
const count = 10_000;
const header = 'link_type,left_object_name,right_object_name,right_object_metadata';

/** Ten thousand of them are 9.7 MB of JSON, 7.6 MB of CSV. */
const links = Array.from({ length: count }, (_, index) =>
  storedLink(`jira:ACME-${index}`, { n: index, list: [1, { a: null }], text: 'ü"'.repeat(115) }),
);

/** Reads beside a clock that ticks whenever the page would have its turn. */
async function readBeside(content: string) {
  const file = fileOf(content);
  let ticks = 0;
  const clock = setInterval(() => ticks++, 1);
  const read = await readImport(file);
  clearInterval(clock);
  return { read, ticks };
}

describe('a large file', () => {
  it.each([
    ['10,000 lines of CSV', () => linksAsCsv(links)],
    ['10,000 links in JSON', () => linksAsJson(links, about)],
  ])('is read while the page goes on: %s', async (_, write) => {
    const { read, ticks } = await readBeside(write());

    if (read.kind !== 'read') throw new Error(`It is ${JSON.stringify(read)}.`);
    expect(read.lines).toHaveLength(count);
    expect(read.lines.filter((line) => 'problem' in line)).toEqual([]);
    expect(ticks).toBeGreaterThan(3);
  });

  /* What takes the square of their 10 MB never comes to an end: the tests' own limit is enough. */
  it.each([
    ['one long cell', `${header}\nt,l,r,"{""a"":""`, 'x', '""}"', 'read'],
    ['one long cell of quotes', `${header}\nt,l,r,"{""a"":""`, '\\""', '""}"', 'read'],
    ['blank lines', `${header}\nt,l,r,`, '\r\n', '', 'too-many'],
    ['empty cells', `${header}\nt,l,r,`, '\r\n,,,,,,,', '', 'too-many'],
    ['short lines', header, '\na', '', 'too-many'],
    ['a quote that never ends', `${header}\nt,l,"r,`, '\nt,l,r,', '', 'not-csv'],
    ['quotes in quotes', `${header}\nt,l,"`, 'b"c"', '', 'not-csv'],
    ['spaces before the header', '', ' ', `\n${header}\nt,l,r,`, 'read'],
    ['brackets', '[', '[],', '1]', 'too-many'],
    ['brackets in brackets', '', '[', '', 'not-json'],
    ['a mistake at the end', '[', '{"a":1},\n', ']', 'not-json'],
    ['a text that never ends', '["', '\\"', '', 'not-json'],
  ])('is read or refused, however it is made: %s', async (_, ...parts) => {
    const [start, repeated, end, result] = parts;
    const room = importLimits.bytes - start.length - end.length;
    const text = start + repeated.repeat(Math.floor(room / repeated.length)) + end;

    const read = await readImport(fileOf(text));

    expect(read.kind === 'refused' ? read.reason : read.kind).toBe(result);
  });

  it('is read with the empty rows that a spreadsheet leaves', async () => {
    const text = `${header}\r\nt,l,r,\r\n${',,,\r\n'.repeat(1_000_000)}`;

    expect(await linesOf(text)).toHaveLength(1);
  });

  it('is refused before it is read above 10 MB', async () => {
    const file = fileOf(new Uint8Array(20_000_000));
    const reading = vi.spyOn(FileReader.prototype, 'readAsArrayBuffer');

    const read = await readImport(file);

    expect(read).toEqual({ kind: 'refused', reason: 'too-large', detail: '10000000' });
    expect(reading).not.toHaveBeenCalled();
    reading.mockRestore();
  });

  it('tells the line of a mistake beyond the first slice', async () => {
    const good = Array.from(
      { length: 30 },
      (_, index) => `t,l,r${index},"{""a"":""${'x\r\n'.repeat(9000)}""}"`,
    );
    const text = `${header}\r\n${good.join('\r\n')}\r\nt,l,"r`;

    const read = await readImport(fileOf(text));

    expect(read).toEqual({ kind: 'refused', reason: 'not-csv', line: 2 + 30 * 9001 });
  });

  it('is cut into slices at any letter without harm', async () => {
    const text = (shift: number) =>
      [
        header,
        `t,l,${'s'.repeat(shift)}, `,
        ...Array.from({ length: 6000 }, (_, index) => `t,"l""${index}" ,"r\r\n;,",`),
      ].join('\r\n');

    for (let shift = 1; shift <= 30; shift++) {
      const lines = await linesOf(text(shift));

      expect(lines).toHaveLength(6001);
      expect(lines.at(-1)).toEqual({
        line: 2 * 6000 + 1,
        link: {
          link_type: 't',
          left_object: { name: 'l"5999' },
          right_object: { name: 'r\r\n;,' },
        },
      });
    }
  });

  it('is planned against as many links', async () => {
    const lines = await linesOf(linksAsJson(links, about));

    const planned = planImport(lines, links);

    expect(new Set(planned.map(({ kind }) => kind))).toEqual(new Set(['same']));
  });
});
