import { describe, expect, it } from 'vitest';
import { DeadlineError } from '../../src/zaf/deadline.ts';
import { readFirstTicketId, readSession, readTicketId } from '../../src/zaf/session.ts';
import { aHost } from '../support/zaf-host.ts';

const noApi = () => Promise.reject(new Error('"ticket.id" No such Api'));

describe('the id of the open ticket', () => {
  it.each([
    ['a number', 101, '101'],
    ['a text', '101', '101'],
    ['null, as for a new ticket', null, undefined],
    ['nothing', undefined, undefined],
    ['an empty text', '', undefined],
    ['an object', { id: 101 }, undefined],
  ])('is read from %s', async (_, value, id) => {
    const host = aHost({ get: () => Promise.resolve(value) });

    await expect(readTicketId(host)).resolves.toBe(id);
  });

  it('is asked for by its name', async () => {
    const asked: string[] = [];
    const host = aHost({ get: (path) => Promise.resolve(asked.push(path)) });

    await readTicketId(host);

    expect(asked).toEqual(['ticket.id']);
  });

  it.each([
    ['a number', { ticketId: 101 }, '101'],
    ['a text', { ticketId: '101' }, '101'],
    ['null', { ticketId: null }, undefined],
    ['none', { location: 'ticket_sidebar' }, undefined],
    ['nothing at all', undefined, undefined],
  ])('comes from the context where Zendesk does not give it: %s', async (_, context, id) => {
    const host = aHost({ get: noApi, context: () => Promise.resolve(context) });

    await expect(readTicketId(host)).resolves.toBe(id);
  });

  it('is not made up when nobody answers', async () => {
    const silence = new DeadlineError('context', 10_000);
    const host = aHost({ get: noApi, context: () => Promise.reject(silence) });

    await expect(readTicketId(host)).rejects.toBe(silence);
  });
});

describe('the id of the ticket beside which the app starts', () => {
  const first = async (context: unknown) => {
    const asked: string[] = [];
    const host = aHost({
      get: (path) => Promise.resolve(asked.push(path) && 202),
      context: () =>
        context instanceof Error ? Promise.reject(context) : Promise.resolve(context),
    });
    return { id: await readFirstTicketId(host), asked };
  };

  it.each([
    ['a number', 101],
    ['a text', '101'],
  ])('is %s of the greeting, and not asked for', async (_, ticketId) => {
    expect(await first({ ticketId })).toEqual({ id: '101', asked: [] });
  });

  it.each([
    ['names none, as of a new ticket', { location: 'new_ticket_sidebar' }],
    ['gives null', { ticketId: null }],
    ['gives a word', { ticketId: 'new/1' }],
    ['is nothing', undefined],
    ['does not come', new DeadlineError('context', 10_000)],
  ])('is asked for when the greeting %s', async (_, context) => {
    expect(await first(context)).toEqual({ id: '202', asked: ['ticket.id'] });
  });
});

const hostFor = (user: unknown, metadata: unknown = {}) =>
  aHost({
    get: () => Promise.resolve(user),
    metadata: () => Promise.resolve(metadata),
  });

describe('the session', () => {
  it.each([
    ['an admin', { role: 'admin' }, true],
    ['an agent', { role: 'agent' }, false],
    ["a custom role's number", { role: 360001234567 }, false],
    ["a custom role's number as text", { role: '360001234567' }, false],
    ['another spelling', { role: 'Admin' }, false],
    ['no role', {}, false],
    ['no person', undefined, false],
    ['a person who is null', null, false],
  ])('shows what admins see to nobody else: %s', async (_, user, isAdmin) => {
    const session = await readSession(hostFor(user));

    expect(session.isAdmin).toBe(isAdmin);
  });

  it('takes someone who cannot be read for an agent who reads English', async () => {
    const host = aHost({ get: noApi, metadata: () => Promise.resolve({}) });

    const session = await readSession(host);

    expect(session).toMatchObject({ isAdmin: false, locale: 'en' });
  });

  it.each([
    ['pt-BR', 'pt-BR'],
    ['', 'en'],
    [undefined, 'en'],
    [1, 'en'],
  ])('speaks %s as %s', async (locale, spoken) => {
    const session = await readSession(hostFor({ role: 'agent', locale }));

    expect(session.locale).toBe(spoken);
  });

  it.each([
    ['texts', ['acme', 'i-7'], ['acme', 'i-7']],
    ['a number', ['acme', 7], ['acme', '7']],
    ['nothing', [undefined, undefined], ['unknown', 'unknown']],
    ['what is no name', ["acme' -o x", { id: 7 }], ['unknown', 'unknown']],
  ])('knows the account and the installation from %s', async (_, [account, id], known) => {
    const host = {
      ...hostFor({ role: 'admin' }, { installationId: id }),
      context: () => Promise.resolve({ account: { subdomain: account } }),
    };

    const { subdomain, installationId } = await readSession(host);

    expect([subdomain, installationId]).toEqual(known);
  });

  it('carries the settings and what is wrong with them', async () => {
    const metadata = {
      appId: 1,
      settings: { integration: 'acme_linker', link_types: 'jira_issue', ticket_side: 'up' },
    };

    const session = await readSession(hostFor({ role: 'admin' }, metadata));

    expect(session.settings).toMatchObject({
      integration: 'acme_linker',
      linkTypes: [{ type: 'jira_issue', label: 'jira_issue' }],
      ticketSides: ['left'],
    });
    expect(session.settingProblems).toEqual([{ name: 'ticket_side', value: 'up' }]);
  });

  it.each([
    ['no settings', {}],
    ['settings that are null', { settings: null }],
    ['no metadata', undefined],
  ])('goes on with empty settings: %s', async (_, metadata) => {
    const session = await readSession(hostFor({ role: 'agent' }, metadata));

    expect(session.settings.integration).toBe('');
    expect(session.settingProblems).toEqual([]);
  });

  it('fails when Zendesk never registers the app', async () => {
    const silence = new DeadlineError('metadata', 10_000);
    const host = aHost({
      get: () => Promise.resolve({ role: 'admin' }),
      metadata: () => Promise.reject(silence),
    });

    await expect(readSession(host)).rejects.toBe(silence);
  });
});
