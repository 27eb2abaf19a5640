import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLink, aLinkedObject, anIntegration } from '../../sandbox/builders.ts';
import { emptyWorld } from '../../sandbox/world.ts';
import { createLink, deleteLink, patchLink, searchLinks } from '../../src/api/zis-links/client.ts';
import { path, withQuery } from '../../src/http/path.ts';
import { anyCodeUnits, anyMetadata, anyName, anyText, properties } from '../support/properties.ts';
import { emulatedHost, failureOf } from '../support/zaf-host.ts';

const { forAll } = properties('addresses');

const identities = fc.record({
  link_type: anyName,
  left_object_name: anyName,
  right_object_name: anyName,
});

const INTEGRATION = 'acme_linker';
const aWorld = (links = [aLink({ link_type: 'other' })]) =>
  emptyWorld({
    integration: INTEGRATION,
    integrations: [anIntegration({ name: INTEGRATION })],
    links,
  });

describe('any name', () => {
  it('finds its own link and no other, changes it and deletes it', async () => {
    await forAll(
      fc.record({ identity: identities, metadata: anyMetadata }),
      async (values) => {
        const { identity, metadata } = values;
        const { left_object_name: left, right_object_name: right, link_type } = identity;
        const world = aWorld();
        const { host } = emulatedHost(world);
        const created = await createLink(host, INTEGRATION, {
          link_type,
          left_object: { name: left, metadata },
          right_object: { name: right, metadata: {} },
        });

        const found = await searchLinks(host, INTEGRATION, identity);
        const change = { left_object: { metadata: { added: left } } };
        const changed = await patchLink(host, INTEGRATION, { identity, change });
        await deleteLink(host, INTEGRATION, identity);

        expect(found.items).toEqual([created]);
        expect(created.left_object).toMatchObject({ name: left });
        expect(created.left_object.metadata).toEqual(metadata);
        expect(changed.left_object.metadata).toEqual({ ...metadata, added: left });
        expect(world.links.map((link) => link.link_type)).toEqual(['other']);
      },
      { runs: 60 },
    );
  });

  it('is one segment of a path, or refused', async () => {
    await forAll(fc.oneof(anyText, anyCodeUnits), (segment) => {
      if (/^\.{0,2}$/.test(segment)) {
        expect(() => path`/a/${segment}/b`).toThrow(expect.objectContaining({ kind: 'refused' }));
        return;
      }
      const [empty, a, encoded = '', b, ...more] = path`/a/${segment}/b`.split('/');

      expect([empty, a, b, more]).toEqual(['', 'a', 'b', []]);
      expect(decodeURIComponent(encoded)).toBe(whole(segment));
    });
  });

  it('is one value of a query, as browsers read it', async () => {
    const queries = fc.dictionary(anyText, fc.oneof(anyText, anyCodeUnits), { maxKeys: 4 });
    await forAll(queries, (query) => {
      const { searchParams, pathname, hash } = new URL(withQuery('https://a.example/b', query));

      expect([...searchParams]).toEqual(
        Object.entries(query).map(([key, value]) => [key, whole(value)]),
      );
      expect([pathname, hash]).toEqual(['/b', '']);
    });
  });
});

describe('half a character', () => {
  it('in a name is refused before anything is written that could not be found again', async () => {
    const names = anyCodeUnits.filter((text) => whole(text) !== text && !text.includes('*'));
    await forAll(names, async (name) => {
      const world = aWorld();
      const { host, requests } = emulatedHost(world);
      const object = { name, metadata: {} };
      const link = { link_type: 'a', left_object: object, right_object: { ...object, name: 'b' } };

      const failure = await failureOf(createLink(host, INTEGRATION, link));

      expect(failure).toMatchObject({
        name: 'ApiError',
        kind: 'refused',
        reason: 'half-character',
      });
      expect(requests).toEqual([]);
    });
  });

  it('in metadata, or in a search, never throws anything but an ApiError', async () => {
    await forAll(
      anyCodeUnits,
      async (text) => {
        const right_object = aLinkedObject('b');
        const world = aWorld([
          aLink({ link_type: 'a', left_object: aLinkedObject('a'), right_object }),
        ]);
        const { host } = emulatedHost(world);
        const identity = { link_type: 'a', left_object_name: 'a', right_object_name: 'b' };
        const change = { left_object: { metadata: { [text]: text } } };
        const link_type = text;

        const outcomes = await Promise.allSettled([
          patchLink(host, INTEGRATION, { identity, change }),
          searchLinks(host, INTEGRATION, { link_type, left_object_name: text }),
        ]);

        for (const outcome of outcomes) {
          if (outcome.status === 'rejected')
            expect(outcome.reason).toHaveProperty('name', 'ApiError');
        }
        expect(outcomes[0].status).toBe('fulfilled');
      },
      { runs: 60 },
    );
  });
});

/** As browsers make it. */
const whole = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD');
