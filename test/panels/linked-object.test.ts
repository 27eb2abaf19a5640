// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { aLinkedObject } from '../../sandbox/builders.ts';
import type { Link as StoredLink, Metadata } from '../../sandbox/world.ts';
import { readLinkedObject } from '../../src/panels/links/linked-object.ts';
import type { ObjectUrl } from '../../src/zaf/settings.ts';
import { keptLink } from '../support/ticket-links.ts';

const rules: readonly ObjectUrl[] = [
  { scheme: 'jira', url: 'https://acme.atlassian.net/browse/{value}' },
  { scheme: 'wiki', url: 'http://wiki.example/{value}?q={value}' },
  { scheme: 'host', url: 'https://{value}.example/' },
];

const read = (name: string, metadata: Metadata = {}, stored: Partial<StoredLink> = {}) =>
  readLinkedObject(
    keptLink({ right_object: aLinkedObject(name, metadata), ...stored }),
    'right',
    rules,
  );

describe('the title of an object', () => {
  it.each([
    ['title', { title: 'Printer on fire' }],
    ['summary', { summary: 'Printer on fire' }],
    ['subject', { subject: 'Printer on fire' }],
    ['name', { name: 'Printer on fire' }],
    ['Title, in other capitals', { Title: 'Printer on fire' }],
    ['SUMMARY, in other capitals', { SUMMARY: ' Printer on fire\n' }],
    ['a nested name', { title: { name: 'Printer on fire' } }],
    ['a nested value', { title: { value: 'Printer on fire' } }],
    ['the next key, where one is empty', { title: ' ', summary: 'Printer on fire' }],
    ['the next key, where one is no word', { title: [1], summary: 'Printer on fire' }],
    ['title before name', { name: 'jira', title: 'Printer on fire' }],
  ])('comes from %s', (_, metadata) => {
    expect(read('jira:ACME-1', metadata).title).toBe('Printer on fire');
  });

  it('may be a number', () => {
    expect(read('jira:ACME-1', { title: 4411 }).title).toBe('4411');
  });

  it.each<readonly [string, string, Metadata, string]>([
    ['its key, where the metadata has one', 'jira:10001', { key: 'ACME-1' }, 'ACME-1'],
    ['what follows the colon', 'jira:ACME-1', {}, 'ACME-1'],
    ['all that follows the first colon', 'slack:C1:171.5', {}, 'C1:171.5'],
    ['the whole name, where it has no colon', 'ACME-1', {}, 'ACME-1'],
    ['the whole name, where it begins with the colon', ':ACME-1', {}, ':ACME-1'],
    ['nothing, where there is nothing', '', {}, ''],
  ])('is else %s', (...row) => {
    const [, name, metadata, title] = row;

    expect(read(name, metadata).title).toBe(title);
  });
});

describe('the key of an object', () => {
  it.each([
    ['jira:10001', { key: 'ACME-1' }, 'ACME-1'],
    ['jira:10001', { Key: 7 }, '7'],
    ['jira:ACME-1', { key: null }, 'ACME-1'],
    ['jira:ACME-1', {}, 'ACME-1'],
    ['4411', {}, '4411'],
  ])('of %s with %j is %s', (name, metadata, key) => {
    expect(read(name, metadata).key).toBe(key);
  });
});

describe('the status of an object', () => {
  it.each([
    [{ status: 'In Progress' }, 'In Progress', 'progress'],
    [{ state: 'closed' }, 'closed', 'done'],
    [{ Status: { name: 'Done', id: 3 } }, 'Done', 'done'],
    [{ status: { value: 'To Do' } }, 'To Do', 'open'],
    [{ status: 3 }, '3', 'unknown'],
    [{ status: { id: 3 }, state: 'open' }, 'open', 'open'],
    [{ status: true }, '', 'unknown'],
    [{}, '', 'unknown'],
  ])('in %j is %j', (metadata, status, tone) => {
    expect(read('jira:ACME-1', metadata)).toMatchObject({ status, tone });
  });

  it.each([
    ['status_updated_at', { status_updated_at: '2026-02-01T00:00:00Z', updated_at: 'x' }],
    ['synced_at', { synced_at: '2026-02-01T00:00:00Z', updated: '2026-01-01' }],
    ['updated_at', { Updated_At: '2026-02-01T00:00:00Z' }],
    ['updated', { updated: '2026-02-01T00:00:00Z' }],
    [
      'the next key, where one is no time',
      { synced_at: 1769904000, updated: '2026-02-01T00:00:00Z' },
    ],
    [
      'the next key, where an engine would guess a time',
      { updated_at: 'Sprint 12', updated: '2026-02-01T00:00:00Z' },
    ],
  ])('is as of %s', (_, metadata) => {
    expect(read('jira:ACME-1', metadata).asOf).toBe('2026-02-01T00:00:00Z');
  });

  const created_at = '2026-01-01T00:00:00Z';
  it.each([
    [
      "the link's last change",
      { created_at, updated_at: '2026-01-02T00:00:00Z' },
      '2026-01-02T00:00:00Z',
    ],
    ["the link's creation, where nothing changed", { created_at, updated_at: '' }, created_at],
    ['no time that is known', { created_at: '', updated_at: '' }, ''],
  ])('is else as of %s', (_, times, asOf) => {
    const stored = { ...keptLink(), ...times };

    expect(readLinkedObject(stored, 'right', rules).asOf).toBe(asOf);
  });
});

describe('the address of an object', () => {
  const issue = 'https://acme.example/browse/ACME-1';

  it.each(['url', 'link', 'html_url', 'permalink', 'web_url', 'URL', 'Html_Url'])(
    'comes from %s',
    (key) => {
      expect(read('tracker:ACME-1', { [key]: issue }).address).toBe(issue);
    },
  );

  it.each([
    ['javascript:', 'javascript:alert(1)'],
    ['javascript: in disguise', ' jAvA\tScript:alert(1)//https://acme.example'],
    ['data:', 'data:text/html,<script>alert(1)</script>'],
    ['vbscript:', 'vbscript:msgbox(1)'],
    ['file:', 'file:///etc/passwd'],
    ['blob:', 'blob:https://acme.example/1'],
    ['an app', 'slack://channel?id=C1'],
    ['mail', 'mailto:robot@acme.example'],
    ['a relative one', '/browse/ACME-1'],
    ['one without a scheme', 'acme.example/browse/ACME-1'],
    ['one without a host', 'https://'],
    ['one of the same scheme', '//acme.example/browse/ACME-1'],
    ['an empty text', ''],
    ['an object', { href: issue }],
    ['a list', [issue]],
    ['a number', 7],
  ])('is none: %s', (_, url) => {
    expect(read('tracker:ACME-1', { url }).address).toBeUndefined();
  });

  it('is the next one, where the first is none', () => {
    const metadata = { url: 'javascript:alert(1)', permalink: issue };

    expect(read('tracker:ACME-1', metadata).address).toBe(issue);
  });

  it.each([
    ['jira:ACME-1', 'https://acme.atlassian.net/browse/ACME-1'],
    ['jira:a/b?c#d', 'https://acme.atlassian.net/browse/a%2Fb%3Fc%23d'],
    ['jira:$&', 'https://acme.atlassian.net/browse/%24%26'],
    ['wiki:Home', 'http://wiki.example/Home?q=Home'],
    ['jira:\ud83d', 'https://acme.atlassian.net/browse/%EF%BF%BD'],
    ['host:acme', 'https://acme.example/'],
  ])("of %j comes from its scheme's rule", (name, address) => {
    expect(read(name).address).toBe(address);
  });

  it.each(['Jira:ACME-1', 'jirax:ACME-1', 'jira', 'jira:', 'host:two words'])(
    'of %j comes from no rule',
    (name) => {
      expect(read(name).address).toBeUndefined();
    },
  );

  it('of the metadata is better than that of a rule, which is better than a bad one', () => {
    expect(read('jira:ACME-1', { url: issue }).address).toBe(issue);
    expect(read('jira:ACME-1', { url: 'javascript:alert(1)' }).address).toBe(
      'https://acme.atlassian.net/browse/ACME-1',
    );
  });
});

describe('an object of any shape', () => {
  it.each<readonly [string, Metadata]>([
    ['nothing but nulls', { title: null, key: null, status: null, url: null, updated: null }],
    ['lists', { title: [], key: [1], status: [[]], url: [], updated: [] }],
    ['objects', { title: {}, key: { name: {} }, status: { name: [] }, url: {}, updated: {} }],
    ['truths', { title: true, key: false, status: true, url: true, updated: true }],
    ['odd numbers', { title: 0, key: -1.5, status: 1e21, url: 0, updated: 0 }],
    ['odd times', { updated: '9999-99-99', updated_at: 'Invalid Date', synced_at: '' }],
    ['keys that every object has', { constructor: 1, toString: 'x', hasOwnProperty: null }],
    ['a prototype', JSON.parse('{"__proto__":{"title":"x"}}') as Metadata],
    ['half an emoji', { title: '\ud83d', url: 'https://acme.example/\ud83d' }],
    ['HTML', { title: '<img src=x onerror=alert(1)>', status: '<script>' }],
  ])('never throws, and keeps its metadata for the eye: %s', (_, metadata) => {
    const object = read('jira:\ud83d', metadata);

    expect(object.metadata).toEqual(metadata);
    expect(object.title).not.toBe('');
  });

  it('is the one on the other side of the ticket', () => {
    const link = keptLink({
      left_object: aLinkedObject('jira:ACME-1', { title: 'Left' }),
      right_object: aLinkedObject('zendesk:ticket1', { title: 'Right' }),
    });

    expect(readLinkedObject(link, 'left', rules)).toMatchObject({ title: 'Left', system: 'Jira' });
    expect(readLinkedObject(link, 'right', rules)).toMatchObject({ title: 'Right' });
  });
});
