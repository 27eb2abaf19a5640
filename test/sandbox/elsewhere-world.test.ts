import { readFileSync } from 'node:fs';
import { parse, type ParseError } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { hostEndpoints } from '../../sandbox/host/endpoints.ts';
import { readManifest } from '../../sandbox/host/manifest.ts';
import { createWorld } from '../../sandbox/seed.ts';
import { makeSections } from '../../sandbox/world-elsewhere.ts';
import { CANARY } from '../../sandbox/world.ts';

const manifest = readManifest(JSON.parse(readFileSync('manifest.json', 'utf8')));
const app = { url: 'https://app.example/index.html', iconUrl: 'https://app.example/logo.png' };

const isJson = (text: string, allowComments: boolean) => {
  const errors: ParseError[] = [];
  parse(text, errors, { allowTrailingComma: allowComments, disallowComments: !allowComments });
  return errors.length === 0;
};

describe('the seeded ActiveCampaign', () => {
  test('has 27 connections of several services, in all states', () => {
    const { connections, nextId } = createWorld().activeCampaign;
    const countOf = (is: (one: (typeof connections)[number]) => boolean) =>
      connections.filter(is).length;

    expect(connections.map(({ id }) => Number(id))).toEqual(
      Array.from({ length: 27 }, (_, place) => place + 1),
    );
    expect(nextId).toBe(28);
    expect(new Set(connections.map((one) => `${one.service} ${one.externalid}`)).size).toBe(27);
    expect(new Set(connections.map(({ service }) => service)).size).toBe(7);
    expect(countOf(({ lastSync }) => lastSync === null)).toBe(6);
    expect(countOf(({ status }) => status === '0')).toBe(6);
    expect(countOf(({ syncStatus }) => syncStatus === '1')).toBe(8);
    expect(countOf(({ isInternal }) => isInternal === '1')).toBe(1);
  });

  test('has logos of every kind, and none', () => {
    const logos = createWorld().activeCampaign.connections.map(({ logoUrl }) => logoUrl);

    for (const kind of ['', 'http:', 'https:', 'data:', 'javascript:', 'logo.png']) {
      expect(logos.some((logo) => (kind === '' ? logo === '' : logo.startsWith(kind)))).toBe(true);
    }
  });
});

describe('the seeded Make', () => {
  test('has an app with 60 connections of all types, and one with three', () => {
    const { apps } = createWorld().make;
    const [crm, billing] = apps.map(({ connections }) => connections);

    expect(apps.map(({ name }) => name).join(', ')).toBe(createWorld().settings.make_apps);
    expect(crm).toHaveLength(60);
    expect(billing).toHaveLength(3);
    expect(new Set(crm?.map(({ type }) => type)).size).toBe(8);
    expect(new Set(apps.flatMap((one) => one.connections).map(({ name }) => name)).size).toBe(63);
    expect(crm?.[1]?.name).toBe('acme-crm2');
  });

  test('has sections with comments and commas before brackets, and one that nobody can read', () => {
    const sources = createWorld()
      .make.apps.flatMap(({ connections }) => connections)
      .flatMap(({ name, sections }) => makeSections.map((one) => ({ name, text: sections[one] })));

    const unreadable = sources.filter(({ text }) => !isJson(text, true));

    expect(sources.filter(({ text }) => !isJson(text, false)).length).toBeGreaterThan(100);
    expect(unreadable.map(({ name }) => name)).toEqual(['acme-crm5']);
  });

  test('has a section of 200 kB', () => {
    const lengths = createWorld()
      .make.apps.flatMap(({ connections }) => connections)
      .map(({ sections }) => sections.parameters.length);

    expect(lengths.filter((length) => length >= 200_000)).toHaveLength(1);
  });

  test('has common data that is a plain object with secrets, all of them the canary', () => {
    const commons = createWorld()
      .make.apps.flatMap(({ connections }) => connections)
      .map(({ common }) => common);

    expect(commons.filter((common) => !isJson(common, false))).toEqual([]);
    expect(commons.filter((common) => !common.includes(CANARY))).toEqual([]);
  });
});

describe('the keys of the seeded world', () => {
  test('are the canary, and not in what the app is told', async () => {
    const world = createWorld();
    const endpoints = hostEndpoints(world, { manifest, app });

    const state = await (await endpoints.request('/host/state')).text();

    expect(world.settings).toMatchObject({ activecampaign_token: CANARY, make_token: CANARY });
    expect(state).toContain('https://acme.api-us1.com');
    expect(state).not.toContain(CANARY);
  });
});

test('a reset puts both systems back', async () => {
  const world = createWorld();
  const endpoints = hostEndpoints(world, { manifest, app });
  world.activeCampaign.connections.splice(0, 5);
  world.make = { apps: [] };

  await endpoints.request('/host/reset', { method: 'POST' });

  expect(world).toMatchObject({
    activeCampaign: createWorld().activeCampaign,
    make: createWorld().make,
  });
});
