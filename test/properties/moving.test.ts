// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link } from '../../src/api/zis-links/schemas.ts';
import { linksAsCsv, linksAsJson } from '../../src/panels/links/acting/moving/export-links.ts';
import { linesOf, storedLink } from '../panels/moving/files.ts';
import { anyMetadata, anyName, properties } from '../support/properties.ts';

const { forAll } = properties('files');

const about = { integration: 'acme_linker', exportedAt: '2026-03-02T10:00:00Z' };

/** CSV is a text for people's programs: a file with a NUL is none, and is refused. */
const csvName = anyName.filter((name) => !name.includes('\0'));

const linksNamed = (name: fc.Arbitrary<string>): fc.Arbitrary<readonly Link[]> =>
  fc.uniqueArray(
    fc.tuple(name, name, anyMetadata, anyMetadata).map(([type, object, metadata, ticket]) => ({
      ...storedLink(object, metadata, ticket),
      link_type: type,
    })),
    { minLength: 1, maxLength: 4, selector: identityOf },
  );

const identityOf = ({ link_type, right_object }: Link) =>
  JSON.stringify([link_type, right_object.name]);

const importable = ({ link_type, left_object, right_object }: Link) => ({
  link_type,
  left_object: { name: left_object.name, metadata: left_object.metadata },
  right_object: { name: right_object.name, metadata: right_object.metadata },
});

/** Numbers that JSON.parse rounds are refused by their line, never written as others. */
const holdsUnsafe = (value: unknown): boolean =>
  typeof value === 'number'
    ? Math.abs(value) > Number.MAX_SAFE_INTEGER
    : typeof value === 'object' && value !== null && Object.values(value).some(holdsUnsafe);

async function comesBack(links: readonly Link[], content: string): Promise<void> {
  const lines = await linesOf(content);

  expect(lines).toHaveLength(links.length);
  for (const [index, line] of lines.entries()) {
    const link = links[index];
    if (holdsUnsafe(link)) expect(line).toMatchObject({ problem: 'unsafe-number' });
    else expect(line).toEqual({ line: line.line, link: link && importable(link) });
  }
}

describe('links of any names and metadata come back the same from an export', () => {
  it('as JSON', async () => {
    await forAll(linksNamed(anyName), (links) => comesBack(links, linksAsJson(links, about)));
  });

  it('as CSV', async () => {
    await forAll(linksNamed(csvName), (links) => comesBack(links, linksAsCsv(links)));
  });

  it('as CSV, in which no cell is a formula', async () => {
    await forAll(linksNamed(csvName), (links) => {
      const cells = cellsOf(linksAsCsv(links));

      expect(cells.length).toBeGreaterThan(8);
      expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    });
  });
});

/** Read by RFC 4180 alone, apart from the reader of the app. */
function cellsOf(csv: string): readonly string[] {
  const cells = csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/g);
  return [...cells].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}
