import type { Link, Metadata } from '../../api/zis-links/schemas.ts';
import { encode } from '../../http/path.ts';
import { isTime } from '../../i18n/words.ts';
import { field } from '../../zaf/field.ts';
import type { ObjectUrl, Side } from '../../zaf/settings.ts';
import { type StatusTone, toneOf } from './status-tone.ts';
import { systemOf } from './systems.ts';

/** What can be said of the object at the other end of a ticket's link. */
export interface LinkedObject {
  readonly name: string;
  /** Empty when neither the metadata nor the name says anything. */
  readonly title: string;
  readonly system: string;
  /** What follows the colon of the name, or the whole name. */
  readonly key: string;
  readonly status: string;
  readonly tone: StatusTone;
  /** `http:` or `https:`; anything else stays among the metadata, as text. */
  readonly address: string | undefined;
  /** ISO 8601: when the status was true; empty when nothing says so. */
  readonly asOf: string;
  readonly metadata: Metadata;
}

const TITLE = ['title', 'summary', 'subject', 'name'];
const KEY = ['key'];
const STATUS = ['status', 'state'];
const ADDRESS = ['url', 'link', 'html_url', 'permalink', 'web_url'];
const TIME = ['status_updated_at', 'synced_at', 'updated_at', 'updated'];

/** @param side the side that is not the ticket */
export function readLinkedObject(
  link: Link,
  side: Side,
  objectUrls: readonly ObjectUrl[],
): LinkedObject {
  const { name, metadata } = side === 'left' ? link.left_object : link.right_object;
  const [scheme, value] = splitName(name);
  const address = addressOf(metadata, ADDRESS) ?? ruleAddress(objectUrls, scheme, value);
  const key = wordOf(metadata, KEY) || value;
  const status = wordOf(metadata, STATUS);

  return {
    name,
    title: wordOf(metadata, TITLE) || key,
    system: systemOf(scheme, address),
    key,
    status,
    tone: toneOf(status),
    address,
    asOf: timeOf(metadata) || link.updated_at || link.created_at,
    metadata,
  };
}

/** `jira:ACME-1` → `jira`, `ACME-1`; a plain name has no scheme. */
function splitName(name: string): readonly [string, string] {
  const colon = name.indexOf(':');
  return colon > 0 ? [name.slice(0, colon), name.slice(colon + 1)] : ['', name];
}

/** The first of the keys that holds a word: a text, a number, or an object with a name. */
function wordOf(metadata: Metadata, keys: readonly string[]): string {
  const words = valuesAt(metadata, keys).map(
    (value) =>
      plainWord(value) || plainWord(field(value, 'name')) || plainWord(field(value, 'value')),
  );
  return words.find(Boolean) ?? '';
}

function plainWord(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
}

/** Integrations disagree about capitals. */
function valuesAt(metadata: Metadata, keys: readonly string[]): readonly unknown[] {
  const values = new Map(
    Object.entries(metadata).map(([key, value]) => [key.toLowerCase(), value]),
  );
  return keys.map((key) => values.get(key));
}

function addressOf(metadata: Metadata, keys: readonly string[]): string | undefined {
  return valuesAt(metadata, keys).map(safeAddress).find(Boolean);
}

/** Only what a browser opens as a page; `javascript:` and the like are no addresses here. */
function safeAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const { protocol, href } = new URL(value);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

function ruleAddress(rules: readonly ObjectUrl[], scheme: string, value: string) {
  const rule = rules.find((candidate) => candidate.scheme === scheme);
  // An address would climb at `.` and `..`, however they are encoded.
  return rule && !/^\.{0,2}$/.test(value)
    ? safeAddress(rule.url.replaceAll('{value}', () => encode(value)))
    : undefined;
}

function timeOf(metadata: Metadata): string {
  const times = valuesAt(metadata, TIME).filter((value) => typeof value === 'string');
  return times.find(isTime) ?? '';
}
