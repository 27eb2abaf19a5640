import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type Mirror,
  type MirroredLink,
  MOST_LINKS,
  MOST_WRITTEN,
  readMirror,
  sayTheSame,
  writeMirror,
} from '../../../src/panels/links/mirror/mirror-format.ts';

const AT = '2026-03-02T09:30:00.000Z';

const aMirrored = (overrides: Partial<MirroredLink> = {}): MirroredLink => ({
  ...{ type: 'jira_issue', name: 'jira:ACME-1', title: 'Printer on fire' },
  ...{ url: 'https://acme.example/ACME-1', status: 'Open' },
  ...overrides,
});

const many = (count: number, overrides: Partial<MirroredLink> = {}) =>
  Array.from({ length: count }, (_, place) =>
    aMirrored({ name: `jira:ACME-${place}`, ...overrides }),
  );

function mirrorIn(text: string): Mirror {
  const read = readMirror(text);
  if (read.kind !== 'read') throw new Error(`The copy is ${read.kind}.`);
  return read.mirror;
}

/** What is read of a copy with one link, written by somebody else. */
const readLink = (link: unknown) =>
  mirrorIn(JSON.stringify({ zis_links: 1, at: AT, links: [link] }));

describe('a copy of links', () => {
  it('is compact JSON, without keys that would be empty', () => {
    const text = writeMirror([aMirrored({ url: '', status: '' })], AT);

    expect(text).toBe(
      `{"zis_links":1,"at":"${AT}","links":[{"type":"jira_issue","name":"jira:ACME-1","title":"Printer on fire"}]}`,
    );
  });

  it('names 200 links at most, and counts the rest', () => {
    const text = writeMirror(many(203, { title: '', url: '' }), AT);

    expect(mirrorIn(text).links).toHaveLength(MOST_LINKS);
    expect(mirrorIn(text).more).toBe(3);
  });

  it('holds as many long links as there is room for, and counts the rest', () => {
    const text = writeMirror(many(150, { title: 'é'.repeat(300) }), AT);

    const { links, more } = mirrorIn(text);
    expect(text.length).toBeLessThanOrEqual(MOST_WRITTEN);
    expect(text.length).toBeGreaterThan(MOST_WRITTEN - 500);
    expect(links.length + more).toBe(150);
  });

  it('keeps long texts shortened, and whole characters', () => {
    const text = writeMirror([aMirrored({ title: `${'x'.repeat(298)}😀😀` })], AT);

    expect(mirrorIn(text).links[0]?.title).toBe(`${'x'.repeat(298)}…`);
  });

  it('leaves out the password in an address', () => {
    const text = writeMirror([aMirrored({ url: 'https://robot:secret@acme.example/1' })], AT);

    expect(mirrorIn(text).links[0]?.url).toBe('https://acme.example/1');
    expect(text).not.toContain('secret');
  });

  it('says the same as another one, whenever and in whatever order of keys that was written', () => {
    const text = writeMirror([aMirrored()], AT);
    const [link] = mirrorIn(text).links;
    const other = JSON.stringify({
      links: [link],
      at: '2027-01-01T00:00:00Z',
      more: 0,
      zis_links: 1,
    });

    expect(sayTheSame(text, other)).toBe(true);
    expect(sayTheSame(text, writeMirror([aMirrored({ status: 'Done' })], AT))).toBe(false);
    expect(sayTheSame(text, writeMirror(many(2), AT))).toBe(false);
    expect(sayTheSame('', '')).toBe(false);
  });
});

describe('a field that anybody may have written', () => {
  it.each(['', '  \n'])('is empty with %j', (text) => {
    expect(readMirror(text)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['a sentence', 'See Jira'],
    ['half a copy', '{"zis_links":1,"links":['],
    ['null', 'null'],
    ['a list', '[]'],
    ['a copy of a later version', '{"zis_links":2,"links":[]}'],
    ['no links', '{"zis_links":1}'],
    ['links that are no list', '{"zis_links":1,"links":{}}'],
    ['a text without an end', `{"zis_links":1,"links":[],"x":"${'x'.repeat(100_001)}"}`],
  ])('is not read as a copy when it holds %s', (_, text) => {
    expect(readMirror(text)).toEqual({ kind: 'unreadable' });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//acme.example',
    'acme.example',
    `https://acme.example/${'x'.repeat(2_000)}`,
    7,
    null,
    { href: 'https://acme.example' },
  ])('gives no address for %j, and keeps the link', (url) => {
    const { links } = readLink({ ...aMirrored(), url });

    expect(links).toEqual([aMirrored({ url: '' })]);
  });

  it.each([null, 'jira:ACME-1', [], {}, { type: 'jira_issue' }, { type: 7, name: 'jira:ACME-1' }])(
    'counts %j in the place of a link among the rest',
    (link) => {
      expect(readLink(link)).toEqual({ at: AT, links: [], more: 1 });
    },
  );

  it('loses keys that nobody asked for', () => {
    const { links } = readLink({ ...aMirrored(), token: 'secret', __proto__: { x: 1 } });

    expect(links).toEqual([aMirrored()]);
  });

  it.each([-1, 1.5, 'many', null, 1e300])('holds no more links than it names with %j', (more) => {
    const text = JSON.stringify({ zis_links: 1, at: AT, links: [], more });

    expect(mirrorIn(text).more).toBe(0);
  });

  it.each([undefined, 7, 'yesterday', 'Sprint 12', '2026-99-99'])('has no time with %j', (at) => {
    const text = JSON.stringify({ zis_links: 1, at, links: [] });

    expect(mirrorIn(text).at).toBe('');
  });

  it('shows 200 links at most', () => {
    const { links, more } = mirrorIn(JSON.stringify({ zis_links: 1, links: many(250) }));

    expect(links).toHaveLength(MOST_LINKS);
    expect(more).toBe(50);
  });
});

describe('whatever is written', () => {
  let cases = 0;
  afterAll(() => void process.stdout.write(`property tests of the copy: ${cases} cases\n`));

  const text = fc.oneof(
    fc.string({ maxLength: 40, unit: 'binary' }),
    fc.string({ minLength: 290, maxLength: 400, unit: 'grapheme' }),
  );
  const url = fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.constant(''), text);
  const links = fc.array(fc.record({ type: text, name: text, title: text, url, status: text }), {
    maxLength: 230,
  });

  it('is read as it was written, within its limits, and written again the same', () => {
    fc.assert(
      fc.property(links, (all) => {
        cases += 1;

        const written = writeMirror(all, AT);

        const { at, links: read, more } = mirrorIn(written);
        expect(written.length).toBeLessThanOrEqual(MOST_WRITTEN);
        expect(at).toBe(AT);
        expect(read.length + more).toBe(all.length);
        expect(writeMirror(read, AT)).toBe(writeMirror(all.slice(0, read.length), AT));
        expect(sayTheSame(written, writeMirror(all, '2027-01-01T00:00:00Z'))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every short text and every address of the web', () => {
    const short = fc.record({
      ...{ type: fc.string({ maxLength: 30 }), name: fc.string({ maxLength: 30 }) },
      ...{
        title: fc.string({ maxLength: 30, unit: 'binary' }),
        status: fc.string({ maxLength: 9 }),
      },
      url: fc.webUrl().map((address) => new URL(address).href),
    });
    fc.assert(
      fc.property(fc.array(short, { maxLength: 20 }), (all) => {
        cases += 1;

        expect(mirrorIn(writeMirror(all, AT))).toEqual({ at: AT, links: all, more: 0 });
      }),
      { numRuns: 150 },
    );
  });

  it('is never a reason to throw, whatever stands in the field', () => {
    const copies = fc.record({
      ...{ zis_links: fc.constantFrom(1, 1, 2), at: fc.jsonValue(), more: fc.jsonValue() },
      links: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          copies.map((one) => JSON.stringify(one)),
        ),
        (field) => {
          cases += 1;

          const read = readMirror(field);

          const urls = read.kind === 'read' ? read.mirror.links.map((one) => one.url) : [];
          expect(urls.filter((address) => !/^(https?:|$)/.test(address))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
