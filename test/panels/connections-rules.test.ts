import { describe, expect, it } from 'vitest';
import type { ZisConnection } from '../../src/api/zis-connections/schemas.ts';
import '../../src/i18n/later-texts.ts';
import { createWords } from '../../src/i18n/words.ts';
import {
  domainProblemOf,
  hostIn,
} from '../../src/panels/connections/acting/rules/domain-problem.ts';
import {
  headerProblemOf,
  usernameProblemOf,
} from '../../src/panels/connections/acting/rules/field-problems.ts';
import { nameProblemOf } from '../../src/panels/connections/acting/rules/name-problem.ts';

const words = createWords('en');
const dates = { created_at: '', updated_at: '' };
const connections: readonly ZisConnection[] = [
  { type: 'bearer_token', name: 'bot_bearer', allowed_domain: '', ...dates },
  { type: 'other', kind: 'mtls', name: 'new_mtls', allowed_domain: '', ...dates },
];
const named = (name: string, type: ZisConnection['type'] = 'api_key') =>
  nameProblemOf(words, { name, type, connections });

describe('the name of a new connection', () => {
  it.each(['abc', 'A-b_9', '---', 'x'.repeat(64), 'BOT_BEARER', 'zendesk_1', 'Zendesk'])(
    'may be %s',
    (name) => {
      expect(named(name)).toBeUndefined();
    },
  );

  it.each([
    ['', 'at least 3 characters'],
    ['ab', 'at least 3 characters'],
    ['x'.repeat(65), 'at most 64 characters; this one has 65'],
    ['my key', 'cannot hold spaces'],
    ['my\u00a0key', 'cannot hold spaces'],
    ['my\tkey', 'cannot hold spaces'],
    ['a.b', 'cannot hold “.”'],
    ['a/b', 'cannot hold “/”'],
    ['schlüssel', 'cannot hold “ü”'],
    ['key🔑', 'cannot hold “🔑”'],
    ['zendesk', 'kept for OAuth connections to Zendesk itself'],
    ['bot_bearer', 'taken by a connection of the type “Bearer token”'],
    ['new_mtls', 'taken by a connection of the type “mtls”'],
  ])('cannot be “%s”: %s', (name, problem) => {
    expect(named(name)).toContain(problem);
  });

  it('may be zendesk for an OAuth connection', () => {
    expect(named('zendesk', 'oauth')).toBeUndefined();
  });
});

describe('an allowed domain', () => {
  it.each([
    'api.example.com',
    'API.Example.COM',
    'a-b.c1.io',
    'xn--mnchen-3ya.example',
    '1.example',
  ])('may be %s', (domain) => {
    expect(domainProblemOf(words, domain)).toBeUndefined();
  });

  it.each([
    ['', 'Name the host'],
    ['localhost', 'This is no host name'],
    ['10.0.0.12', 'This is no host name'],
    ['*.example.com', 'This is no host name'],
    ['-a.example', 'This is no host name'],
    ['a..example', 'This is no host name'],
    ['api example.com', 'This is no host name'],
    [`${'a'.repeat(64)}.example`, 'This is no host name'],
    [`${'a.'.repeat(130)}example`, 'This is no host name'],
    ['https://api.example.com', 'Only the host is wanted here: api.example.com'],
    ['api.example.com/v1', 'Only the host is wanted here: api.example.com'],
    ['api.example.com:8080', 'Only the host is wanted here: api.example.com'],
    ['robot:pass@api.example.com', 'Only the host is wanted here: api.example.com'],
    ['münchen.example', 'Only the host is wanted here: xn--mnchen-3ya.example'],
  ])('cannot be “%s”: %s', (domain, problem) => {
    expect(domainProblemOf(words, domain)).toContain(problem);
  });

  it.each([
    ['HTTPS://Api.Example.com/v1?x=1#y', 'api.example.com'],
    ['//api.example.com/v1', 'api.example.com'],
    ['api.example.com', undefined],
    ['no host', undefined],
    ['javascript:alert(1)', undefined],
  ])('of “%s” is the host %s', (text, host) => {
    expect(hostIn(text)).toBe(host);
  });
});

describe('what goes with the secret', () => {
  it.each(['X-Api-Key', 'apikey', "!#$%&'*+.^_`|~9"])('may be the header %s', (header) => {
    expect(headerProblemOf(words, header)).toBeUndefined();
  });

  it.each([
    ['', 'Name the header'],
    ['X Api', 'no spaces and no colon'],
    ['X-Api:', 'no spaces and no colon'],
    ['Schlüssel', 'no spaces and no colon'],
    ['X\nY', 'no spaces and no colon'],
  ])('cannot be the header “%s”', (header, problem) => {
    expect(headerProblemOf(words, header)).toContain(problem);
  });

  it.each([
    ['robot@erp.example', undefined],
    ['acme\\robot one', undefined],
    ['', 'Give the user name'],
    ['robot:1', 'cannot hold a colon'],
  ])('takes the user name “%s”: %s', (username, problem) => {
    const said = usernameProblemOf(words, username);

    if (problem) expect(said).toContain(problem);
    else expect(said).toBeUndefined();
  });
});
