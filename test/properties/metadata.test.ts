import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLink, aLinkedObject, anIntegration } from '../../sandbox/builders.ts';
import { emptyWorld } from '../../sandbox/world.ts';
import { identityOf, patchLink, searchLinks } from '../../src/api/zis-links/client.ts';
import { merged } from '../../src/panels/links/acting/merged.ts';
import {
  draftOf,
  inView,
  readDraft,
} from '../../src/panels/links/acting/metadata/metadata-draft.ts';
import { metadataChange } from '../../src/panels/links/metadata-change.ts';
import { anyMetadata, anyText, properties } from '../support/properties.ts';
import { emulatedHost } from '../support/zaf-host.ts';

const { forAll } = properties('metadata');

type Metadata = Readonly<Record<string, unknown>>;

const INTEGRATION = 'acme_linker';

/** What stands on the server after the change, and what the answer of the change says. */
async function patched(stored: Metadata, change: Metadata) {
  const link = aLink({ left_object: aLinkedObject('zendesk:ticket1', structuredClone(stored)) });
  const integrations = [anIntegration({ name: INTEGRATION })];
  const { host } = emulatedHost(
    emptyWorld({ integration: INTEGRATION, integrations, links: [link] }),
  );
  const identity = identityOf(link);
  const answer = await patchLink(host, INTEGRATION, {
    identity,
    change: { left_object: { metadata: change } },
  });
  const { items } = await searchLinks(host, INTEGRATION, identity);
  return [answer.left_object.metadata, items[0]?.left_object.metadata];
}

/** Several that have keys in common, or changes would be nothing but additions. */
const related = (count: number) =>
  fc.uniqueArray(anyText, { minLength: 4, maxLength: 4 }).chain((keys) =>
    fc.array(
      anyMetadata.map((metadata) => underKeys(metadata, keys)),
      {
        minLength: count,
        maxLength: count,
      },
    ),
  );

const underKeys = (metadata: Metadata, keys: readonly string[]): Metadata =>
  Object.fromEntries(
    Object.entries(metadata).map(([key, value], index) => [keys[index] ?? key, value]),
  );

describe('of any two versions of metadata', () => {
  it('the change that is shown makes the one into the other on the server', async () => {
    await forAll(
      related(2),
      async ([before = {}, after = {}]) => {
        const change = metadataChange(before, after);

        expect(await patched(before, change)).toEqual([after, after]);
        expect(metadataChange(after, after)).toEqual({});
      },
      { runs: 100 },
    );
  });

  it('my change on top of somebody else’s is shown as the server merges it', async () => {
    await forAll(
      related(3),
      async ([base = {}, mine = {}, theirs = {}]) => {
        const shown = merged({ base, mine, theirs });

        expect(await patched(theirs, metadataChange(base, mine))).toEqual([shown, shown]);
      },
      { runs: 100 },
    );
  });
});

describe('a form with any metadata', () => {
  const isSafe = (value: unknown): boolean =>
    typeof value === 'number'
      ? Math.abs(value) <= Number.MAX_SAFE_INTEGER
      : typeof value !== 'object' || value === null || Object.values(value).every(isSafe);
  const safe = anyMetadata.filter((metadata) => isSafe(metadata));

  it('reads it back from JSON', async () => {
    await forAll(safe, (metadata) => {
      expect(readDraft(draftOf(metadata))).toEqual({ kind: 'metadata', metadata });
    });
  });

  it('reads it back from fields, and from JSON again', async () => {
    const named = safe.filter((metadata) => !Object.hasOwn(metadata, ''));
    await forAll(named, (metadata) => {
      const fields = inView(draftOf(metadata), 'fields');

      expect(fields.view).toBe('fields');
      expect(readDraft(fields)).toEqual({ kind: 'metadata', metadata });
      expect(readDraft(inView(fields, 'json'))).toEqual({ kind: 'metadata', metadata });
    });
  });

  it('reads any text at all without throwing, and never as something that it is not', async () => {
    await forAll(fc.oneof(anyText, fc.json(), fc.array(fc.double()).map(String)), (text) => {
      const read = readDraft({ view: 'json', text });

      if (read.kind !== 'metadata') return;
      expect(read.metadata).toEqual(text.trim() ? JSON.parse(text) : {});
    });
  });
});
