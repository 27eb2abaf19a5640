import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/http/api-error.ts';
import '../../src/i18n/later-texts.ts';
import { createWords } from '../../src/i18n/words.ts';
import { describeProxied } from '../../src/ui/describe-proxied.ts';

const describeIt = describeProxied({
  ...{ system: 'Make', host: 'eu1.make.com', setting: 'make_token' },
  keyRefused: (status) => (status === 401 ? 'connections.empty' : 'connections.emptyNext'),
});

const words = createWords('en');
const told = (error: Error) => describeIt(words, error);
const answered = (status: number, reason?: string) =>
  told(new ApiError('status', 'listMakeConnections', { status, reason }));

describe('what a call through Zendesk’s proxy says when it fails', () => {
  it.each([
    [403, 'eu1.make.com is not in the domainWhitelist', /adds it there/],
    [400, 'Host not whitelisted', /“domainWhitelist”/],
    [403, 'https://x.zendesk.com is not a proxyable URI', /“domainWhitelist”/],
    [422, 'Failed to get installation and oauth information for app.', /“installation_id”/],
    [400, 'Proxy error: The setting "make_token" has no value', /the setting “make_token”/],
    [400, 'Proxy error: Invalid request', /^Zendesk’s proxy refused the call/],
  ])('is about the proxy: %i %s', (status, reason, text) => {
    const said = answered(status, reason);

    expect(said?.text).toMatch(text);
    expect(said?.details).toEqual([`Zendesk says: ${reason}`, `HTTP ${status}`]);
  });

  it.each([
    [404, 'Not found', 'Make does not know this. It may have been deleted.'],
    [422, 'Bad label', 'Make refused what was sent.'],
    [
      429,
      'Requests limit exceeded',
      'Make has had too many requests. Wait a minute and try again.',
    ],
    [500, 'Oh no', 'Make has a problem at the moment. Try again later.'],
    [418, 'Teapot', 'Make answered with an error.'],
  ])('is about the system: %i', (status, reason, text) => {
    const details = [`Make says: ${reason}`, `HTTP ${status}`];

    expect(answered(status, reason)).toEqual({ text, details });
  });

  it('says so when the system gave no reason', () => {
    expect(answered(400)).toEqual({
      text: 'Make refused what was sent and did not say why. Check every field.',
      details: ['HTTP 400'],
    });
  });

  it.each([502, 504])('tells that the host was not reached: %i', (status) => {
    expect(answered(status)?.text).toMatch(/^Zendesk’s proxy could not reach eu1\.make\.com/);
  });

  it('tells a key that is not accepted from one that has too few rights', () => {
    expect(answered(401)?.text).not.toBe(answered(403)?.text);
  });

  it.each([
    [new ApiError('unreachable', 'x'), /^Make did not answer/],
    [new ApiError('malformed', 'x'), /eu1\.make\.com is the address of Make’s API/],
    [new ApiError('refused', 'x', { reason: 'placeholder' }), /“{{setting\.”/],
    [new ApiError('refused', 'x', { reason: 'bad-path' }), /cannot be used in an address/],
  ])('knows what was not answered or not sent: %s', (error, text) => {
    expect(told(error)?.text).toMatch(text);
  });

  it('leaves what is no failed call to the general words', () => {
    expect(told(new Error('A mistake of ours.'))).toBeUndefined();
  });
});
