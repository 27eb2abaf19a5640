import { DeadlineError } from '../../../src/zaf/deadline.ts';
import { mayBeEmpty, readsText, takesAnyObject } from './answer-kinds.ts';
import { type Fault, late, odd, refusing, silent, variantOf } from './fault.ts';
import { withMoreFields, withNullLists } from './odd-bodies.ts';

const html = '<!doctype html><html><title>Sign in to Acme</title></html>';
const gateway = '<html><head><title>502 Bad Gateway</title></head></html>';
const jQuery = (status: number, statusText: string, responseText = '') => ({
  ...{ readyState: status ? 4 : 0, status, statusText, responseText },
});
const tooMany = JSON.stringify({ errors: [{ code: 'TooManyRequests', title: 'Slow down' }] });
const broken = JSON.stringify({ errors: [{ code: 'InternalError' }] });

const never = () => false;

const table: readonly Fault[] = [
  silent('timeout', { fail: jQuery(0, 'timeout') }),
  silent('no answer ever', {}),
  silent('dropped', { fail: jQuery(0, 'error') }),

  refusing('400', {
    status: 400,
    text: JSON.stringify({ errors: [{ detail: 'link_type is missing' }] }),
    reason: 'link_type is missing',
  }),
  refusing('401 with a string', {
    status: 401,
    text: JSON.stringify('Authentication failed'),
    reason: 'Authentication failed',
  }),
  refusing('403 with a text', {
    status: 403,
    text: 'API token is not supported',
    reason: 'API token is not supported',
  }),
  refusing('404 with nothing', { status: 404 }),
  refusing('405', { status: 405, text: 'Method Not Allowed', reason: 'Method Not Allowed' }),
  refusing('409', {
    status: 409,
    text: JSON.stringify({ message: 'The name is taken' }),
    reason: 'The name is taken',
  }),
  refusing('422', {
    status: 422,
    text: JSON.stringify({ detail: 'Bad Request', suberrors: [{ message: 'too long' }] }),
    reason: 'Bad Request · too long',
  }),
  refusing('429 with Retry-After', {
    ...{ status: 429, text: tooMany, reason: 'Slow down' },
    ...{ headers: { 'Retry-After': '7' }, retryAfter: 7 },
  }),
  refusing('429 without Retry-After', { status: 429, text: tooMany, reason: 'Slow down' }),
  refusing('500', { status: 500, text: broken }),
  refusing('502 with a page', { status: 502, text: gateway }),

  odd('200 with a page', { fate: { done: html }, isUnderstood: never }),
  odd('200 with nothing', { fate: { done: '' }, isUnderstood: mayBeEmpty }),
  odd('200 of another shape', { fate: { done: { zz: true } }, isUnderstood: takesAnyObject }),
  odd('more fields', { fate: withMoreFields, isUnderstood: () => true }),
  odd('null in the place of lists', { fate: withNullLists, isUnderstood: () => true }),
];

const variants: readonly Fault[] = [
  silent('an answer after the deadline', late({ done: {} })),
  silent('a failure after the deadline', late({ fail: jQuery(500, 'error') })),
  silent('the deadline of the host', { fail: new DeadlineError('a call', 30_000) }),
  silent('aborted', { fail: jQuery(0, 'abort') }),
  silent('a door that is gone', { fail: new TypeError('Cannot read properties of null') }),
  silent('a door that throws at once', 'throws'),
  silent('a failure that says nothing', { fail: undefined }),

  refusing('422 with nothing', { status: 422 }),
  refusing('503 with nothing', { status: 503 }),

  odd('200 with a page that was to be JSON', {
    ...{ fate: { fail: jQuery(200, 'parsererror', html) }, isUnderstood: never },
  }),
  odd('200 with a page that begins with a comment', {
    ...{ fate: { done: `<!-- 1 -->\n${html}` }, isUnderstood: never },
  }),
  odd('200 with nothing that was to be JSON', {
    ...{ fate: { fail: jQuery(200, 'parsererror') }, isUnderstood: mayBeEmpty },
  }),
  odd('200 with a number', { fate: { done: 42 }, isUnderstood: readsText }),
  odd('200 with half a text', {
    ...{ fate: { fail: jQuery(200, 'parsererror', '{"link":{"id":') }, isUnderstood: readsText },
  }),
];

/** Whatever goes wrong on the way to a vendor and back, and what the app is to make of it. */
export const faults: readonly Fault[] = [...table, ...variants.map(variantOf)];
