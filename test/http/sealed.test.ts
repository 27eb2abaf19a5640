import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import { Sealed } from '../../src/http/sealed.ts';
import { reachableTexts } from '../support/reachable.ts';

describe('a sealed text', () => {
  it('is opened as often as it is needed', () => {
    const sealed = new Sealed(CANARY);

    expect([sealed.open(), sealed.open()]).toEqual([CANARY, CANARY]);
  });

  it.each([
    ['JSON', (sealed: Sealed) => JSON.stringify({ sealed })],
    ['a text', (sealed: Sealed) => format('%s %o', sealed, sealed)],
    ['a log', (sealed: Sealed) => inspect(sealed, { showHidden: true, depth: 9 })],
    ['its fields', (sealed: Sealed) => reachableTexts({ sealed })],
    ['a copy', (sealed: Sealed) => JSON.stringify(structuredClone(sealed))],
  ])('shows nothing of itself in %s', (_, shown) => {
    expect(shown(new Sealed(CANARY))).not.toContain(CANARY);
  });

  it('is masked in JSON, so that a log shows that there was one', () => {
    expect(JSON.stringify({ sealed: new Sealed(CANARY) })).toBe('{"sealed":"•••"}');
  });
});
