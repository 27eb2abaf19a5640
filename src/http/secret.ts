import { encode } from './path.ts';
import type { Mask } from './reason.ts';

const MASK = '•••';

/** Shorter ones are part of ordinary words: masking them would tell more than it hides. */
const SHORTEST = 4;

/**
 * A secret on its way into, or out of, one call. Caches and logs may hold it: they see nothing, and
 * once it was given there is nothing left in it.
 */
export class Secret {
  #value: string | undefined;

  constructor(value: string) {
    this.#value = value;
  }

  /** Gives the value once and forgets it. @throws {Error} the second time: a programmer's mistake */
  take(): string {
    const value = this.#value;
    if (value === undefined) throw new Error('A secret is given once, and this one was.');
    this.#value = undefined;
    return value;
  }

  toJSON(): string {
    return MASK;
  }
}

interface Revealed {
  readonly body: object;
  /** For `send`: takes them out of what the vendor echoes. */
  readonly mask: Mask;
}

/** What a call sends of an input: every {@link Secret} among its fields is taken here. */
export function revealed(input: object): Revealed {
  const secrets: string[] = [];
  const body = Object.fromEntries(
    Object.entries(input).map(([key, value]: [string, unknown]) => {
      if (!(value instanceof Secret)) return [key, value];
      const secret = value.take();
      secrets.push(secret);
      return [key, secret];
    }),
  );
  return { body, mask: maskOf(secrets) };
}

/**
 * Gives a vendor's words without the secrets that it was sent, in whatever form it echoes them;
 * `undefined` where one is too short to be told from other words.
 */
export const maskOf =
  (secrets: readonly string[]): Mask =>
  (words) => {
    if (secrets.some((secret) => secret.trim().length < SHORTEST)) return undefined;
    return secrets
      .flatMap((secret) => [...new Set([secret, secret.trim()])].flatMap(formsOf))
      .sort((one, other) => other.length - one.length)
      .reduce((text, form) => text.replaceAll(form, MASK), words);
  };

/** As it is, inside JSON, inside an address, and in base64. */
function formsOf(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const address = encode(secret);
  const bytes = Array.from(new TextEncoder().encode(secret), (byte) => String.fromCharCode(byte));
  const base64 = btoa(bytes.join(''));
  const bare = base64.replace(/=+$/, '');
  return [
    ...[secret, json, escaped(json, /[<>&]/g), escaped(json, /[^ -~]/g)],
    ...[address, address.replace(/%../g, (code) => code.toLowerCase())],
    ...[address.replaceAll('%20', '+'), new URLSearchParams({ secret }).toString().slice(7)],
    ...[base64, bare, bare.replaceAll('+', '-').replaceAll('/', '_')],
  ];
}

/** JSON may write any character as its number: Go does so with `<`, others with all but ASCII. */
const escaped = (json: string, characters: RegExp): string =>
  json.replace(characters, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
