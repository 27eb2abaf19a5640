import * as v from 'valibot';
import { isSame } from '../../../http/same-json.ts';
import { isTime } from '../../../i18n/words.ts';

/** A link in the copy: what a person sees of it, and nothing of its metadata besides. */
export interface MirroredLink {
  readonly type: string;
  readonly name: string;
  /** May be empty, as the two below. */
  readonly title: string;
  /** `http:` or `https:`. */
  readonly url: string;
  readonly status: string;
}

/** A copy of a ticket's links. */
export interface Mirror {
  /** ISO 8601; empty when the copy does not say. */
  readonly at: string;
  readonly links: readonly MirroredLink[];
  /** How many links there are besides. */
  readonly more: number;
}

/** What a ticket's field holds. */
export type ReadMirror =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'read'; readonly mirror: Mirror };

/** The most links that a copy names. */
export const MOST_LINKS = 200;
/** The most characters that are written; what Zendesk takes at most is documented nowhere. */
export const MOST_WRITTEN = 30_000;
const MOST_READ = 100_000;
const MOST_IN_TEXT = 300;
const MOST_IN_URL = 2_000;

/** Anything else in its place is as good as nothing. */
const maybe = v.fallback(v.string(), '');

const link = v.pipe(
  v.object({ type: v.string(), name: v.string(), title: maybe, url: maybe, status: maybe }),
  v.transform(cleaned),
);

/** Whoever may edit the ticket may have written this: nothing in it is trusted. */
const mirror = v.pipe(
  v.object({
    zis_links: v.literal(1),
    at: v.fallback(v.pipe(v.string(), v.check(isTime)), ''),
    links: v.array(v.unknown()),
    more: v.fallback(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0),
  }),
  v.transform(({ at, links, more }): Mirror => {
    const read = links.slice(0, MOST_LINKS).flatMap((one) => {
      const result = v.safeParse(link, one);
      return result.success ? [result.output] : [];
    });
    return { at, links: read, more: more + links.length - read.length };
  }),
);

/** Reads what a field holds; never throws. A link that makes no sense is one of those besides. */
export function readMirror(text: string): ReadMirror {
  if (!text.trim()) return { kind: 'empty' };
  if (text.length > MOST_READ) return { kind: 'unreadable' };
  const result = v.safeParse(mirror, parsed(text));
  return result.success ? { kind: 'read', mirror: result.output } : { kind: 'unreadable' };
}

/** The text for the field: as many links, from the first on, as there is room for; the rest is counted. */
export function writeMirror(links: readonly MirroredLink[], at: string): string {
  let room = MOST_WRITTEN - envelope({ at, links: [], more: links.length }).length;
  const fitting: MirroredLink[] = [];
  for (const one of links.slice(0, MOST_LINKS).map(cleaned)) {
    room -= JSON.stringify(withoutEmpty(one)).length + 1;
    if (room < 0) break;
    fitting.push(one);
  }
  return envelope({ at, links: fitting, more: links.length - fitting.length });
}

/** Whether two texts say the same of the links, whenever they say it. */
export function sayTheSame(one: string, other: string): boolean {
  const [first, second] = [readMirror(one), readMirror(other)];
  if (first.kind !== 'read' || second.kind !== 'read') return false;
  return isSame({ ...first.mirror, at: '' }, { ...second.mirror, at: '' });
}

const envelope = ({ at, links, more }: Mirror): string =>
  JSON.stringify({ zis_links: 1, at, links: links.map(withoutEmpty), ...(more && { more }) });

const withoutEmpty = ({ type, name, title, url, status }: MirroredLink) => ({
  ...{ type, name },
  ...(title && { title }),
  ...(url && { url }),
  ...(status && { status }),
});

/** A link in its limits; cleaned twice, it is the same as cleaned once. */
function cleaned({ type, name, title, url, status }: MirroredLink): MirroredLink {
  return {
    ...{ type: cut(type), name: cut(name), title: cut(title) },
    ...{ url: safeUrl(url), status: cut(status) },
  };
}

/** No half of a character is left at the end. */
const cut = (text: string): string =>
  text.length > MOST_IN_TEXT
    ? `${text.slice(0, MOST_IN_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : text;

/** A page of the web, without the name and the password that may stand in front of its host; else nothing. */
function safeUrl(text: string): string {
  if (text.length > MOST_IN_URL || !URL.canParse(text)) return '';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return '';
  url.username = '';
  url.password = '';
  return url.href.length > MOST_IN_URL ? '' : url.href;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
