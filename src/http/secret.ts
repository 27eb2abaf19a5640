import { encode } from './path.ts';
import type { Mask } from './reason.ts';

const MASK = '•••';

/** Shorter ones are part of ordinary words: masking them would tell more than it hides. */
const SHORTEST = 4;

/** This many characters of a secret in a row are hidden. */
const PIECE = 6;

/** Far more than is ever shown. */
const LONGEST = 10_000;

/** Stands for what is hidden; no text has it. */
const COVER = '\uE000';
const COVERED = /\uE000+/g;

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
 * Gives a vendor's words without the secrets that it was sent, in whatever form it echoes them, in
 * part or in capitals too; `undefined` where one is too short to be told from other words.
 */
export const maskOf =
  (secrets: readonly string[]): Mask =>
  (words) => {
    if (secrets.some((secret) => secret.trim().length < SHORTEST)) return undefined;
    const text = words.slice(0, LONGEST);
    const hidden = new Set(
      secrets.flatMap((secret) =>
        formsOf(secret.trim()).flatMap((form) => placesOf(small(form), small(text))),
      ),
    );
    return placesIn(text)
      .map((at) => (hidden.has(at) ? COVER : text.charAt(at)))
      .join('')
      .replace(COVERED, MASK);
  };

/** The places in a text where as much of a form stands as would give something away. */
function placesOf(form: string, text: string): readonly number[] {
  const size = Math.min(PIECE, form.length);
  const pieces = new Set(placesIn(form).map((at) => form.slice(at, at + size)));
  return placesIn(text)
    .filter((at) => at + size <= text.length && pieces.has(text.slice(at, at + size)))
    .flatMap((at) => Array.from({ length: size }, (_, next) => at + next));
}

const placesIn = ({ length }: string): readonly number[] => Array.from({ length }, (_, at) => at);

/** Only letters that have one other form: the others would change the places. */
const small = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

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
