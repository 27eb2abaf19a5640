import { describe, expect, it } from 'vitest';
import { readReason } from '../../src/http/reason.ts';

describe('the reason in an error answer', () => {
  it.each([
    ['a bare JSON string, as Links give it', '"Authentication failed"', 'Authentication failed'],
    ['a string that is parsed already', 'Authentication failed', 'Authentication failed'],
    ['plain text', 'API token is not supported\n', 'API token is not supported'],
    [
      'the errors of Links',
      { errors: [{ code: '1100', detail: 'link_type is required', status: '400' }] },
      'link_type is required',
    ],
    [
      'the errors of Connections',
      { errors: [{ code: 'Forbidden', title: 'Missing scope write' }] },
      'Missing scope write',
    ],
    ['the message of the Registry', { message: 'No such integration' }, 'No such integration'],
    [
      "Make's detail",
      { detail: 'Access denied.', message: 'Permission denied', code: 'SC403' },
      'Permission denied · Access denied.',
    ],
    [
      "Make's list of details and of errors below",
      { detail: ['No label', 'No type'], code: 'IM005', suberrors: [{ message: 'Bad type' }] },
      'No label · No type · Bad type',
    ],
    [
      "the texts among Make's errors below, however deep they are",
      { message: 'Invalid', suberrors: [{ detail: ['No url'], suberrors: ['No method'] }] },
      'Invalid · No url · No method',
    ],
    [
      'what Make says of its limit',
      { message: 'Requests limit for organization exceeded, please try again later.' },
      'Requests limit for organization exceeded, please try again later.',
    ],
    ["ActiveCampaign's own words for a wrong key", { message: 'Not authorized' }, 'Not authorized'],
    [
      'the errors of ActiveCampaign',
      { errors: [{ title: 'Name is missing', source: { pointer: '/data/name' } }] },
      'Name is missing',
    ],
    [
      "Zendesk's own error and description",
      { error: 'InvalidEndpoint', description: 'Not found' },
      'InvalidEndpoint · Not found',
    ],
    ['the same words twice', { message: 'No', detail: 'No' }, 'No'],
    ['words beside empty ones', { title: '', message: ' ', detail: 'Gone' }, 'Gone'],
    ['JSON that was served as text', '{"errors":[{"title":"Too many"}]}', 'Too many'],
    ['several errors', { errors: [{ detail: 'One' }, { detail: 'Two' }] }, 'One · Two'],
    ['errors that are texts', { errors: ['One', null, 2, 'Two'] }, 'One · Two'],
  ])('is read from %s', (_, body, reason) => {
    expect(readReason(body)).toBe(reason);
  });

  it.each([
    ['no body', undefined],
    ['null', null],
    ['an empty body', ''],
    ['a body of spaces', ' \n'],
    ['an empty object', {}],
    ['an empty object as text', '{}'],
    ['a number', 502],
    ['a number as text', '502'],
    ['an empty list', { errors: [] }],
    ['a whole page', '<!doctype html><title>Bad gateway</title>'],
    ['a page in a JSON string', '"<html><h1>Bad gateway</h1></html>"'],
    ['a page in a message', { message: '<h1>Bad gateway</h1>' }],
    ['another shape', { access_token: 'secret', data: { token: 'secret' } }],
  ])('is nothing where there is %s', (_, body) => {
    expect(readReason(body)).toBeUndefined();
  });

  it('is shortened when it is longer than people read', () => {
    const reason = readReason({ message: 'a'.repeat(10_000) });

    expect(reason).toBe(`${'a'.repeat(300)}…`);
  });

  it('stays whole at the longest', () => {
    expect(readReason('a'.repeat(300))).toBe('a'.repeat(300));
  });

  it('never repeats what may be a token', () => {
    const title = 'Invalid access_token=ps55XW1CbNj_hKnzwJU3yc968SL39yh3 for acme_linker';

    expect(readReason({ errors: [{ title }] })).toBe('Invalid ••• for acme_linker');
  });
});
