import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import { readReason } from '../../src/http/reason.ts';
import { maskOf, revealed, Secret } from '../../src/http/secret.ts';
import { reachableTexts } from '../support/reachable.ts';

describe('a secret', () => {
  it('is given once', () => {
    const secret = new Secret(CANARY);

    expect(secret.take()).toBe(CANARY);
    expect(() => secret.take()).toThrow('A secret is given once, and this one was.');
  });

  it('is given once even when it is empty', () => {
    const secret = new Secret('');

    expect(secret.take()).toBe('');
    expect(() => secret.take()).toThrow('A secret is given once');
  });

  it.each([
    ['as JSON', (secret: Secret) => JSON.stringify({ secret })],
    ['to a console', (secret: Secret) => inspect(secret, { depth: null, showHidden: true })],
    ['by its properties', (secret: Secret) => reachableTexts(secret)],
    ['by its entries', (secret: Secret) => JSON.stringify(Object.entries(secret))],
    ['to a copy', (secret: Secret) => JSON.stringify(structuredClone({ secret }))],
  ])('shows nothing of itself %s, before it is given and after', (_, shown) => {
    const secret = new Secret(CANARY);

    const before = shown(secret);
    const given = secret.take();
    const after = shown(secret);

    expect(given).toBe(CANARY);
    expect(before + after).not.toContain(CANARY);
  });

  it('is masked in JSON, so that a log shows that there was one', () => {
    expect(JSON.stringify({ token: new Secret(CANARY) })).toBe('{"token":"•••"}');
  });
});

describe('what is sent of an input', () => {
  it('has the secrets in their places, and a mask for them', () => {
    const input = { name: 'shop', api_key: new Secret('sk-1234'), more: undefined };

    const { body, mask } = revealed(input);

    expect(body).toEqual({ name: 'shop', api_key: 'sk-1234' });
    expect(mask('Bad key sk-1234')).toBe('Bad key •••');
    expect(reachableTexts(input)).not.toContain('sk-1234');
  });

  it('is the input where it holds none', () => {
    const { body, mask } = revealed({ name: 'shop' });

    expect(body).toEqual({ name: 'shop' });
    expect(mask('Bad shop')).toBe('Bad shop');
  });
});

describe('the reason in an error answer', () => {
  const secret = 'a"b/c+d <é> &~';

  it.each([
    ['as it is', secret],
    ['inside JSON', JSON.stringify({ token: secret })],
    ['inside the JSON of Go', String.raw`a\"b/c+d \u003cé\u003e \u0026~`],
    ['inside JSON of ASCII alone', String.raw`a\"b/c+d <\u00e9> &~`],
    ['inside an address', encodeURIComponent(secret)],
    ['inside an address in small letters', encodeURIComponent(secret).toLowerCase()],
    ['inside a form', new URLSearchParams({ secret }).toString().slice(7)],
    ['with plus for blanks', encodeURIComponent(secret).replaceAll('%20', '+')],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in base64 without padding', Buffer.from(secret).toString('base64').replace(/=+$/, '')],
    ['in the base64 of addresses', Buffer.from(secret).toString('base64url')],
  ])('masks what was sent, echoed %s', (_, echo) => {
    const reason = readReason({ errors: [{ title: `No such key: ${echo}.` }] }, maskOf([secret]));

    expect(reason).toMatch(/^No such key: .*•••.*\.$/);
    expect(reason).not.toContain(echo);
  });

  /** So many marks that no piece of it is the same in another form. */
  it.each([
    ['JSON', 'a"b\\c"d\\e"f', String.raw`a\"b\\c\"d\\e\"f`],
    ['the JSON of Go', 'a<b>c&d<e>f', String.raw`a\u003cb\u003ec\u0026d\u003ce\u003ef`],
    ['JSON of ASCII alone', 'äößü', String.raw`\u00e4\u00f6\u00df\u00fc`],
    ['an address', 'a/b?c/d?e/f', 'a%2Fb%3Fc%2Fd%3Fe%2Ff'],
    ['an address in small letters', 'a/b?c/d?e/f', 'a%2fb%3fc%2fd%3fe%2ff'],
    ['an address with plus for blanks', "a b'c d'e f", "a+b'c+d'e+f"],
    ['a form', "a b'c~d(e)f", 'a+b%27c%7Ed%28e%29f'],
    ['base64', '>>>???>>>???>', 'Pj4+Pz8/Pj4+Pz8/Pg=='],
    ['base64 without padding', '>>>???>>>???>', 'Pj4+Pz8/Pj4+Pz8/Pg'],
    ['the base64 of addresses', '>>>???>>>???>', 'Pj4-Pz8_Pj4-Pz8_Pg'],
  ])('shows nothing at all of what was echoed in %s', (_, sent, echo) => {
    expect(maskOf([sent])(`Bad key: ${echo}.`)).toBe('Bad key: •••.');
  });

  it('is looked through as far as anything is shown of it, however long it is', () => {
    expect(maskOf(['hunter2-in-a-house'])('x'.repeat(50_000))).toHaveLength(10_000);
  });

  it('masks every echo, of every secret, the longer first', () => {
    const reason = readReason('pass, password, pass', maskOf(['pass', 'password']));

    expect(reason).toBe('•••, •••, •••');
  });

  it.each([
    ['in part', 'Bad key hunter2-in-a-h…', 'Bad key •••…'],
    ['in capitals', 'BAD KEY HUNTER2-IN-A-HOUSE', 'BAD KEY •••'],
    ['with more around it', 'Bad key xhunter2-in-a-housex', 'Bad key x•••x'],
  ])('masks what was echoed %s', (_, words, masked) => {
    expect(readReason(words, maskOf(['hunter2-in-a-house']))).toBe(masked);
  });

  it('masks what was echoed without the blanks around it', () => {
    expect(readReason('Bad key hunter2', maskOf([' hunter2\n']))).toBe('Bad key •••');
  });

  it('masks before it shortens, so that no half of a secret is left', () => {
    const reason = readReason(`${'x '.repeat(147)}hunter2-hunter2`, maskOf(['hunter2-hunter2']));

    expect(reason).not.toContain('hunter');
  });

  it('takes a secret for no pattern', () => {
    expect(readReason('Bad key $&.* or axb', maskOf(['$&.*', 'a.b$']))).toBe('Bad key ••• or axb');
  });

  it.each(['', 'abc', ' abc ', '   '])('is not told when a secret is as short as "%s"', (short) => {
    expect(readReason('Bad key abc', maskOf([short, 'a-long-one']))).toBeUndefined();
  });

  it('stays as it is where nothing secret was sent', () => {
    expect(readReason('Bad key', maskOf([]))).toBe('Bad key');
  });
});
