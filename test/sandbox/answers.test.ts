import { describe, expect, test } from 'vitest';
import { aTicket } from '../../sandbox/builders.ts';
import { invoke, set } from '../../sandbox/host/actions.ts';
import { context, get, metadata } from '../../sandbox/host/answers.ts';
import { hostStateFor } from '../../sandbox/host/state.ts';
import { emptyWorld } from '../../sandbox/world.ts';

const state = hostStateFor(aTicket({ id: 7, subject: 'Hello' }), {
  role: 'agent',
  locale: 'pt-BR',
  colorScheme: 'dark',
});

describe('get', () => {
  test.each([
    ['ticket.id', 7],
    ['ticket.subject', 'Hello'],
    ['ticket.requester.name', 'Jonas Weber'],
    ['comment.type', 'publicReply'],
    ['ticket.comment', { text: '', type: 'publicReply' }],
    ['currentUser.role', 'agent'],
    ['currentUser.locale', 'pt-BR'],
    ['currentAccount.subdomain', 'acme'],
    ['colorScheme', 'dark'],
    ['viewport.size', { width: 1440, height: 900 }],
    ['instances.instance-7', context(state)],
    ['instances', { 'instance-7': context(state) }],
  ])('answers %s', (path, value) => {
    expect(get(state, [path])).toEqual({ errors: {}, [path]: value });
  });

  test.each(['nothing', 'ticket.nothing', 'ticket.constructor', 'instances.nobody', ''])(
    'answers an error with a name for "%s", and the rest all the same',
    (path) => {
      expect(get(state, ['ticket.id', path])).toMatchObject({
        'ticket.id': 7,
        errors: { [path]: { name: 'Error', message: `Could not find handler for: "${path}"` } },
      });
    },
  );
});

describe('context and metadata', () => {
  test('the context names the ticket and the account', () => {
    expect(context(state)).toMatchObject({
      product: 'support',
      location: 'ticket_sidebar',
      ticketId: 7,
      account: { subdomain: 'acme' },
    });
  });

  test('the settings have the defaults of the manifest and no secure ones', () => {
    const manifest = {
      name: 'App',
      parameters: [
        { name: 'given', type: 'text', default: 'default' },
        { name: 'left', type: 'text', default: 'default' },
        { name: 'empty', type: 'text' },
        { name: 'token', type: 'text', secure: true },
      ],
    };
    const world = emptyWorld({ settings: { given: 'value', token: 'SECRET', unknown: 'x' } });

    expect(metadata(manifest, world)).toMatchObject({
      settings: { title: 'App', given: 'value', left: 'default', empty: null },
    });
    expect(JSON.stringify(metadata(manifest, world))).not.toMatch(/SECRET|unknown/);
  });
});

describe('set', () => {
  test('answers what it has set and gives the changed state', () => {
    const acted = set(state, { 'ticket.subject': 'New', 'ticket.id': '8' });

    expect(acted.result).toMatchObject({
      'ticket.subject': 'New',
      errors: { 'ticket.id': { name: 'Error' } },
    });
    expect(acted.state.ticket.subject).toBe('New');
    expect(state.ticket.subject).toBe('Hello');
  });

  test.each(['comment.type', 'ticket.comment.type'])('makes the reply a note by %s', (path) => {
    const acted = set(state, { [path]: 'internalNote' });

    expect(acted.result).toEqual({ errors: {}, [path]: 'internalNote' });
    expect(get(acted.state, ['comment.type'])).toMatchObject({ 'comment.type': 'internalNote' });
  });

  test('refuses a type of comment that there is not', () => {
    const acted = set(state, { 'comment.type': 'telegram' });

    expect(acted.result.errors).toHaveProperty(['comment.type', 'name'], 'Error');
    expect(acted.state).toBe(state);
  });
});

describe('invoke', () => {
  test.each([
    [{ height: '450px' }, '450px'],
    [{ width: '100%', height: 90 }, '90px'],
    [{ width: '100%' }, undefined],
  ])('resize takes %o', (size, height) => {
    const { result, effects } = invoke(state, { resize: [size] });

    expect(result).toEqual({ errors: {}, resize: size });
    expect(effects).toEqual([{ kind: 'resize', height }]);
  });

  test('notify and routeTo become effects of the page', () => {
    const { effects } = invoke(state, { notify: ['Saved', 'error'], routeTo: ['ticket', 9] });

    expect(effects).toEqual([
      { kind: 'notify', message: 'Saved', tone: 'error' },
      { kind: 'routeTo', to: ['ticket', 9] },
    ]);
  });

  test('comment.appendText adds to the reply', () => {
    const once = invoke(state, { 'comment.appendText': ['Hello '] });
    const twice = invoke(once.state, { 'ticket.comment.appendText': ['there'] });

    expect(get(twice.state, ['comment.text'])).toMatchObject({ 'comment.text': 'Hello there' });
  });

  test('comment.appendText leaves a note a note', () => {
    const note = { ...state, comment: 'Typed, ', commentType: 'internalNote' } as const;

    const { state: after } = invoke(note, { 'comment.appendText': ['added'] });

    expect(get(after, ['comment'])).toMatchObject({
      comment: { text: 'Typed, added', type: 'internalNote' },
    });
  });

  test('track is answered, or each click would end in an error after five minutes', () => {
    expect(invoke(state, { track: [{ type: 'click' }] }).result).toEqual({
      errors: {},
      track: null,
    });
  });

  test.each(['nothing', 'toString'])('answers an error for "%s"', (name) => {
    expect(invoke(state, { [name]: [] }).result.errors).toHaveProperty([name, 'name'], 'Error');
  });
});
