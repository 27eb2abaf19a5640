import { field } from '../zaf/field.ts';

/** Takes out of a text what must not be read there; gives nothing where that cannot be done. */
export type Mask = (words: string) => string | undefined;

const LONGEST = 300;

/** Long runs of letters and digits may be a token that the vendor echoes: never shown. */
const OPAQUE = /(?=[\w+/=.-]*\d)(?=[\w+/=.-]*[a-z])[\w+/=.-]{24,}/gi;

/**
 * The vendor's words in an error answer of any of the known shapes: a bare JSON string, plain
 * text, `{errors:[{detail|title|message}]}`, `{message}`, `{detail, suberrors}`, `{error}`.
 * Pages of HTML and shapes it does not know give `undefined`: a raw body is never shown. Nor is what the
 * `mask` takes out: the vendor may echo the secrets that it was sent.
 */
export function readReason(body: unknown, mask?: Mask): string | undefined {
  const words = wordsOf(typeof body === 'string' ? parsedOrText(body) : body);
  const said = [...new Set(words)].filter(Boolean).join(' · ');
  const text = (mask ? mask(said) : said)?.replace(OPAQUE, '•••');
  if (!text) return undefined;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function parsedOrText(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return /<[a-z!]/i.test(value) ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(wordsOf);

  return ['errors', 'error', 'title', 'message', 'detail', 'description', 'suberrors'].flatMap(
    (name) => wordsOf(field(value, name) ?? []),
  );
}
