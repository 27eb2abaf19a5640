import { describe, expect, it } from 'vitest';
import { aMakeConnection } from '../../sandbox/builders-elsewhere.ts';
import { CANARY } from '../../sandbox/world.ts';
import {
  getMakeConnectionCommon,
  getMakeConnectionSection,
  setMakeConnectionCommon,
  setMakeConnectionSection,
} from '../../src/api/make/client-sources.ts';
import { isMakeSection, type MakeSection, SECTIONS } from '../../src/api/make/sections.ts';
import { Sealed } from '../../src/http/sealed.ts';
import { aWorldElsewhere, elsewhereHost, ZONE } from '../support/elsewhere-host.ts';
import { answered } from '../support/links.ts';
import { reachableTexts } from '../support/reachable.ts';
import { failureOf, hostAnswering } from '../support/zaf-host.ts';

const APPS = `https://${ZONE}/api/v2/sdk/apps`;

describe('a section', () => {
  const read = async (done: unknown, section: MakeSection = 'api') => {
    const { host, requests } = hostAnswering(() => ({ done }));
    const text = await getMakeConnectionSection(host, ZONE, { name: 'acme-crm', section });
    return { text, requests };
  };

  it.each([
    ['with comments', '{\r\n\t// why\r\n\t"a": 1,\r\n}\r\n'],
    ['that is broken', '{ "a": '],
    ['that is empty', ''],
    ['with odd spaces', '  [ ]\n\n'],
  ])('is read as it is written: %s', async (_, source) => {
    const { text, requests } = await read(source);

    expect(text).toBe(source);
    expect(requests[0]).toMatchObject({ dataType: 'text' });
  });

  it.each([
    ['an object', { a: [1] }, '{\n    "a": [\n        1\n    ]\n}'],
    ['a list', [], '[]'],
    ['nothing', undefined, ''],
  ])('is written anew when the host has parsed it: %s', async (_, done, source) => {
    expect((await read(done)).text).toBe(source);
  });

  it('is not a page of HTML', async () => {
    const error = await failureOf(read('\n<!DOCTYPE html><title>Sign in</title>'));

    expect(error).toMatchObject({ kind: 'malformed' });
  });

  it.each(SECTIONS)('has its own address: %s', async (section) => {
    const { requests } = await read('{}', section);

    expect(requests[0]?.url).toBe(`${APPS}/connections/acme-crm/${section}`);
  });

  it('survives a round trip of 200 kB byte by byte', async () => {
    const world = aWorldElsewhere({ components: [aMakeConnection()] });
    const { host } = elsewhereHost(world);
    const lines = Array.from(
      { length: 4000 },
      (_, line) => `\t"key${line}": "ü – ${'x'.repeat(32)}", // ${line}`,
    );
    const source = `{\r\n${lines.join('\r\n')}\r\n}`;
    const ref = { name: 'acme-crm', section: 'api' } as const;

    await setMakeConnectionSection(host, ZONE, {
      ...ref,
      text: source,
      contentType: 'application/jsonc',
    });
    const text = await getMakeConnectionSection(host, ZONE, ref);

    expect(text).toBe(source);
    expect(new TextEncoder().encode(source).length).toBeGreaterThan(200_000);
  });

  it.each(['common', 'recreate', '', '..', 'API', 'api/x'])(
    'is none of these: "%s"',
    async (word) => {
      const { host, requests } = hostAnswering(() => ({ done: '{}' }));
      const ref = { name: 'acme-crm', section: word as MakeSection };
      const text = { text: '{}', contentType: 'application/json' } as const;

      const errors = [
        await failureOf(getMakeConnectionSection(host, ZONE, ref)),
        await failureOf(setMakeConnectionSection(host, ZONE, { ...ref, ...text })),
      ];

      expect(isMakeSection(word)).toBe(false);
      expect(errors).toMatchObject([
        { kind: 'refused', reason: 'bad-section' },
        { kind: 'refused' },
      ]);
      expect(requests).toEqual([]);
    },
  );

  it('is not sent with the place of a secret setting in it', async () => {
    const { host, requests } = hostAnswering(() => ({ done: {} }));
    const text = '{ "token": "{{setting.make_token}}" }';
    const ref = { name: 'acme-crm', section: 'api', contentType: 'application/jsonc' } as const;

    const error = await failureOf(setMakeConnectionSection(host, ZONE, { ...ref, text }));

    expect(error).toMatchObject({ kind: 'refused', reason: 'placeholder' });
    expect(requests).toEqual([]);
  });
});

describe('common data', () => {
  const source = `{\n  "clientId": "id-1",\n  "clientSecret": "${CANARY}"\n}`;

  it.each([
    ['a text', source, source],
    [
      'a value that the host has parsed',
      { clientSecret: CANARY },
      `{\n    "clientSecret": "${CANARY}"\n}`,
    ],
  ])('comes sealed from %s', async (_, done, opened) => {
    const { host } = hostAnswering(() => ({ done }));

    const common = await getMakeConnectionCommon(host, ZONE, 'acme-crm');

    expect(common.open()).toBe(opened);
    expect(reachableTexts(common)).not.toContain(CANARY);
  });

  it('is sent as it is written, as plain JSON', async () => {
    const { host, requests } = hostAnswering(() => ({ done: { changed: true } }));

    await setMakeConnectionCommon(host, ZONE, { name: 'acme-crm', common: new Sealed(source) });

    expect(requests).toMatchObject([{ contentType: 'application/json', data: source }]);
  });

  it.each([
    ['a value', source, `The value "${CANARY}" is wrong`, 'The value "•••" is wrong'],
    ['a piece of a value', source, `${CANARY.slice(3, 12)} is wrong`, '••• is wrong'],
    ['a value deep in it', '{"a":[{"b":"open-sesame"}],"n":1}', 'open-sesame', '•••'],
    ['a number of four digits', '{"a":null,"b":true,"pin":4815}', 'No 4815 here', 'No ••• here'],
    ['a number that is too short for a secret', '{"n":481}', 'No 481 here', 'No 481 here'],
    [
      'words of their own',
      source,
      'Common data must be a collection',
      'Common data must be a collection',
    ],
  ])('is not repeated by a failure that holds %s', async (...[, sealed, message, reason]) => {
    const { host } = hostAnswering(() => ({ fail: answered(400, { message }) }));
    const common = new Sealed(sealed);

    const error = await failureOf(setMakeConnectionCommon(host, ZONE, { name: 'a', common }));

    expect(error).toMatchObject({ status: 400, reason });
  });

  it('leaves no words of a failure when nobody can tell its secrets', async () => {
    const { host } = hostAnswering(() => ({ fail: answered(400, { message: `Bad ${CANARY}` }) }));
    const common = new Sealed(`{ "clientSecret": "${CANARY}"`);

    const error = await failureOf(setMakeConnectionCommon(host, ZONE, { name: 'a', common }));

    expect(error).toMatchObject({ status: 400, reason: undefined });
  });
});
