import { describe, expect, it } from 'vitest';
import { aLinkedObject } from '../../sandbox/builders.ts';
import type { Link as StoredLink, Metadata } from '../../sandbox/world.ts';
import { readLinkedObject } from '../../src/panels/links/linked-object.ts';
import { keptLink } from '../support/ticket-links.ts';

const read = (name: string, metadata: Metadata = {}, stored: Partial<StoredLink> = {}) =>
  readLinkedObject(
    keptLink({ right_object: aLinkedObject(name, metadata), ...stored }),
    'right',
    [],
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
    ['its whole name rather than its number', 'github:acme/web#42', { number: 42 }, 'acme/web#42'],
    ['its number, where there is no more', 'github:', { number: 42 }, '#42'],
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
    ['linear:9f1c', { identifier: 'ENG-12' }, 'ENG-12'],
    ['salesforce:5003000000D8cuI', { CaseNumber: '00001026' }, '00001026'],
    ['github:acme/web#42', { number: 42 }, '#42'],
    ['github:acme/web#42', { number: '42' }, '#42'],
    ['gitlab:acme/web#7', { iid: 7, number: 9 }, '#7'],
    ['gitlab:acme/web!7', { iid: 7 }, '!7'],
    ['servicenow:1', { number: 'INC0010' }, 'INC0010'],
    ['github:acme/web#42', { key: 'web-42', number: 42 }, 'web-42'],
    ['https://tracker.example/1', {}, 'https://tracker.example/1'],
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
    [{ status: { name: 'Erledigt', statusCategory: { key: 'done' } } }, 'Erledigt', 'done'],
    [{ state: { name: 'With design', type: 'started' } }, 'With design', 'progress'],
    [{ fulfillment_status: null, financial_status: 'paid' }, 'paid', 'done'],
    [{ Status: 'On Hold' }, 'On Hold', 'progress'],
    [{ list: { name: 'Doing' } }, 'Doing', 'progress'],
    [{ list: 'Newsletter' }, '', 'unknown'],
    [{ completed: true }, 'Completed', 'done'],
    [{ completed: true, status: 'Shipped' }, 'Shipped', 'done'],
    [{ completed: false }, '', 'unknown'],
    [{ completed: 'yes' }, '', 'unknown'],
  ])('in %j is %j', (metadata, status, tone) => {
    expect(read('jira:ACME-1', metadata)).toMatchObject({ status, tone });
  });

  it.each([
    ['status_updated_at', { status_updated_at: '2026-02-01T00:00:00Z', updated_at: 'x' }],
    ['synced_at', { synced_at: '2026-02-01T00:00:00Z', updated: '2026-01-01' }],
    ['updated_at', { Updated_At: '2026-02-01T00:00:00Z' }],
    ['updated', { updated: '2026-02-01T00:00:00Z' }],
    ['updatedAt', { updatedAt: '2026-02-01T00:00:00Z' }],
    ['modified_at', { modified_at: '2026-02-01T00:00:00Z' }],
    ['latest_reply', { latest_reply: '2026-02-01T00:00:00Z' }],
    ['LastModifiedDate', { LastModifiedDate: '2026-02-01T00:00:00Z' }],
    ['dateLastActivity', { dateLastActivity: '2026-02-01T00:00:00Z' }],
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

    expect(readLinkedObject(stored, 'right', []).asOf).toBe(asOf);
  });
});

describe('the people of an object', () => {
  it.each<readonly [string, Metadata, readonly string[]]>([
    ['nobody', {}, []],
    ['a name', { assignee: ' Mina ' }, ['Mina']],
    ["Jira's", { assignee: { displayName: 'Mina', name: 'mo' } }, ['Mina']],
    ["GitHub's", { assignee: { login: 'mina', id: 1 }, user: { login: 'ravi' } }, ['mina', 'ravi']],
    ["GitLab's", { assignees: [{ username: 'mina' }], author: { name: 'Ravi' } }, ['mina', 'Ravi']],
    ["Salesforce's", { Owner: { Name: 'Mina' } }, ['Mina']],
    [
      "Azure's",
      { assignedTo: { uniqueName: 1, email: 'mina@acme.example' } },
      ['mina@acme.example'],
    ],
    [
      'who works on it first, three at most',
      { reporter: 'D', creator: 'C', owner: 'B', assignee: 'A' },
      ['A', 'B', 'C'],
    ],
    [
      'each once',
      { assignee: 'Mina', assignees: ['Mina', 'Ravi'], owner: 'Ravi' },
      ['Mina', 'Ravi'],
    ],
    ['no numbers', { assignee: 7, owner: '1204', author: { gid: '9', name: 8 } }, []],
    ['no other shapes', { assignee: [[], null, {}, [['Mina']]], owner: true, user: null }, []],
  ])('are %s', (_, metadata, people) => {
    expect(read('jira:ACME-1', metadata).people).toEqual(people);
  });
});

describe('the system of an object', () => {
  const attributes = (name: string, name_attrs: Record<string, string>, metadata: Metadata = {}) =>
    read(name, {}, { right_object: { name, name_attrs, metadata } });

  it('is told with its id and its mark', () => {
    expect(read('gh:acme/web#42')).toMatchObject({
      system: 'GitHub',
      systemId: 'github',
      mark: 'GH',
    });
    expect(read('tracker:1')).toMatchObject({ system: 'tracker', systemId: 'other', mark: 'T' });
  });

  it("may be told by the server's parts of a name", () => {
    expect(attributes('ACME-1', { tenant: 'acme', jira: 'ACME-1' }).system).toBe('Jira');
    expect(attributes('slack:C1', { jira: 'ACME-1' }).system).toBe('Slack');
  });

  it.each([
    ['system', 'Jira'],
    ['provider', { name: 'Jira Cloud' }],
    ['type', 'jira_issue'],
    ['Source', 'JIRA'],
  ])('may be told by %s in the metadata', (key, value) => {
    expect(read('issue:1', { [key]: value }).systemId).toBe('jira');
    expect(read('slack:C1', { [key]: value }).systemId).toBe('slack');
  });

  it('is not told by other words there', () => {
    expect(read('issue:1', { type: 'bug', source: 7, note: 'jira' }).system).toBe('issue');
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
    ['very long texts', { title: 'x'.repeat(1e6), status: 'y'.repeat(1e6), url: 'z'.repeat(1e6) }],
    ['lists of people', { assignee: [null, [1], {}], owner: [], user: { name: {} } }],
    ['odd systems', { system: [], source: { name: 7 }, type: null, provider: true }],
    ['odd states', { status: { statusCategory: 7 }, state: { statusCategory: { key: [] } } }],
    ['odd addresses', { link: { href: null, url: {} }, href: [], shortUrl: 'https://' }],
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

    expect(readLinkedObject(link, 'left', [])).toMatchObject({ title: 'Left', system: 'Jira' });
    expect(readLinkedObject(link, 'right', [])).toMatchObject({ title: 'Right' });
  });
});
