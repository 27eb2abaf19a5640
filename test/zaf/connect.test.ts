// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../src/zaf/connect.ts';
import { aClient, hostOf } from '../support/zaf-sdk.ts';

afterEach(() => {
  delete window.ZAFClient;
});

describe('connecting', () => {
  it("knows when Zendesk's script did not come", () => {
    expect(connect()).toEqual({ kind: 'script-missing' });
  });

  it('knows when the page is not inside Zendesk', () => {
    expect(connect({ init: () => false })).toEqual({ kind: 'outside-zendesk' });
  });

  it('gives a host inside Zendesk', () => {
    expect(connect({ init: () => aClient() })).toMatchObject({ kind: 'connected' });
  });

  it("takes the client that Zendesk's script made", async () => {
    window.ZAFClient = { init: () => aClient({ context: () => Promise.resolve('ticket') }) };

    const connection = connect();

    if (connection.kind !== 'connected') throw new Error(`The app is ${connection.kind}.`);
    await expect(connection.host.context()).resolves.toBe('ticket');
  });
});

describe('asking for a value', () => {
  it('gives the value alone', async () => {
    const host = hostOf({ get: (path) => Promise.resolve({ [path]: 101, errors: {} }) });

    await expect(host.get('ticket.id')).resolves.toBe(101);
  });

  it.each([
    ['an answer without the path', { errors: {} }],
    ['an answer to another path', { 'ticket.subject': 'Printer on fire' }],
    ['no answer', undefined],
    ['null', null],
    ['a text', 'ticket.id'],
  ])('gives nothing for %s', async (_, answer) => {
    const host = hostOf({ get: () => Promise.resolve(answer) });

    await expect(host.get('ticket.id')).resolves.toBeUndefined();
  });

  it('gives nothing that every object has', async () => {
    const host = hostOf({ get: () => Promise.resolve({}) });

    await expect(host.get('constructor')).resolves.toBeUndefined();
  });

  it('fails as Zendesk fails', async () => {
    const refusal = new Error('"ticket.id" No such Api');
    const host = hostOf({ get: () => Promise.reject(refusal) });

    await expect(host.get('ticket.id')).rejects.toBe(refusal);
  });
});

describe('telling Zendesk', () => {
  it('sets a value', async () => {
    const set = vi.fn((path: string, value: unknown) => Promise.resolve({ [path]: value }));

    await hostOf({ set }).set('ticket.subject', 'Solved');

    expect(set.mock.calls).toEqual([['ticket.subject', 'Solved']]);
  });

  it('invokes an action with all its arguments', async () => {
    const invoke = vi.fn((action: string, ...args: readonly unknown[]) =>
      Promise.resolve({ action, args }),
    );

    await hostOf({ invoke }).invoke('routeTo', ['ticket', 101]);

    expect(invoke.mock.calls).toEqual([['routeTo', 'ticket', 101]]);
  });

  it('hands a request on as it is', async () => {
    const options = { url: '/api/v2/users/me', type: 'GET', autoRetry: false } as const;
    const request = vi.fn(() => Promise.resolve({ id: 1 }));

    const answer = await hostOf({ request }).request(options);

    expect(answer).toEqual({ id: 1 });
    expect(request.mock.calls).toEqual([[options]]);
  });
});

describe('listening', () => {
  it('hears an event until it is cleaned up', () => {
    const handlers = new Map<string, Set<(argument: unknown) => void>>();
    const host = hostOf({
      on: (event, handler) =>
        void handlers.set(event, (handlers.get(event) ?? new Set()).add(handler)),
      off: (event, handler) => void handlers.get(event)?.delete(handler),
    });
    const emit = (event: string, argument: unknown) =>
      handlers.get(event)?.forEach((handler) => handler(argument));
    const heard: unknown[] = [];
    const others: unknown[] = [];
    const stop = host.on('ticket.id.changed', (id) => heard.push(id));
    host.on('ticket.id.changed', (id) => others.push(id));

    emit('ticket.id.changed', 101);
    stop();
    emit('ticket.id.changed', 102);

    expect(heard).toEqual([101]);
    expect(others).toEqual([101, 102]);
  });
});
