import type { Link, Metadata } from '../../api/zis-links/schemas.ts';
import { encode } from '../../http/path.ts';
import { isTime } from '../../i18n/words.ts';
import { shortened } from '../../ui/shortened.ts';
import { field } from '../../zaf/field.ts';
import type { ObjectUrl, Side } from '../../zaf/settings.ts';
import { type Fields, fieldsOf, peopleIn, valuesAt, wordAt, wordIn } from './metadata-words.ts';
import { type StatusTone, toneOf } from './status-tone.ts';
import { systemOf } from './systems.ts';

/** What can be said of the object at the other end of a ticket's link. */
export interface LinkedObject {
  readonly name: string;
  /** Empty when neither the metadata nor the name says anything. */
  readonly title: string;
  /** The system's name, or the integration's own word for it; may be empty. */
  readonly system: string;
  /** `jira`, `slack` …; `other` for a system that is not known. */
  readonly systemId: string;
  /** One or two letters for the system's badge; may be empty. */
  readonly mark: string;
  /** What people call it, such as `ACME-1` or `#42`; else what follows the colon of the name. */
  readonly key: string;
  /** The original word. */
  readonly status: string;
  readonly tone: StatusTone;
  /** Names of those who work on it and who made it, three at most. */
  readonly people: readonly string[];
  /** `http:` or `https:`; anything else stays among the metadata, as text. */
  readonly address: string | undefined;
  /** ISO 8601: when the status was true; empty when nothing says so. */
  readonly asOf: string;
  readonly metadata: Metadata;
}

// Keys in lower case, the best first.
const TITLE = ['title', 'summary', 'subject', 'name'];
const KEY = ['key', 'identifier', 'casenumber'];
const NUMBER = ['iid', 'number'];
const STATUS = ['status', 'state', 'fulfillment_status', 'financial_status'];
const ADDRESS = [
  ...['url', 'link', 'html_url', 'permalink', 'web_url'],
  ...['permalink_url', 'shorturl', 'short_url', 'href'],
];
const TIME = [
  ...['status_updated_at', 'synced_at', 'updated_at', 'updatedat', 'updated', 'modified_at'],
  ...['latest_reply', 'lastmodifieddate', 'datelastactivity'],
];
const HINT = ['system', 'provider', 'type', 'source'];

/** An answer for programs: what GitHub, GitLab, Jira and Azure call `url` or `self`. */
const API = /^https?:\/\/(api\.|[^?#]*\/(rest\/api|_apis)\/|[^?#]*\/api\/[v\d])/;

/**
 * Never throws, whatever the metadata holds.
 * @param side the side that is not the ticket
 */
export function readLinkedObject(
  link: Link,
  side: Side,
  objectUrls: readonly ObjectUrl[],
): LinkedObject {
  const { name, metadata, name_attrs } = side === 'left' ? link.left_object : link.right_object;
  const fields = fieldsOf(metadata);
  const [scheme, value] = splitName(name);
  const address = addressOf(fields, ruleAddress(objectUrls, scheme, value) ?? safeAddress(name));
  const hints = valuesAt(fields, HINT).map((hint) => wordIn(hint));
  const system = systemOf([scheme, ...Object.keys(name_attrs)], address, hints);
  const key = wordAt(fields, KEY) || numberOf(fields, value) || shortened(value);
  const status = statusOf(fields);

  return {
    name,
    title: wordAt(fields, [...TITLE, ...KEY]) || shortened(value) || key,
    system: shortened(system.name),
    systemId: system.id,
    mark: system.mark,
    key,
    status: wordIn(status),
    tone: toneOf(status),
    people: peopleIn(fields),
    address,
    asOf: timeOf(fields) || link.updated_at || link.created_at,
    metadata,
  };
}

/** `jira:ACME-1` → `jira`, `ACME-1`; a plain name has no scheme, and an address is a plain name. */
function splitName(name: string): readonly [string, string] {
  const colon = name.indexOf(':');
  return colon > 0 && !/^https?:\/\//i.test(name)
    ? [name.slice(0, colon), name.slice(colon + 1)]
    : ['', name];
}

/** `#42`, and `!42` for what GitLab names so; a number with letters needs no sign. */
function numberOf(fields: Fields, value: string): string {
  const number = wordAt(fields, NUMBER);
  if (!/^\d+$/.test(number)) return number;
  return (value.endsWith(`!${number}`) ? '!' : '#') + number;
}

/** Trello's state is the list that holds the card; of a task, Asana only says that it is completed. */
const statusOf = (fields: Fields): unknown =>
  [...valuesAt(fields, STATUS), field(fields.get('list'), 'name')].find((status) =>
    wordIn(status),
  ) ?? (fields.get('completed') === true ? 'Completed' : '');

/** A page of the metadata, else what else is known, else an address that is no page for people. */
function addressOf(fields: Fields, other: string | undefined): string | undefined {
  const link = fields.get('link');
  const addresses = [...valuesAt(fields, ADDRESS), field(link, 'href'), field(link, 'url')]
    .map(safeAddress)
    .filter((address) => address !== undefined);
  return addresses.find((address) => !API.test(address)) ?? other ?? addresses[0];
}

/** Only what a browser opens as a page; `javascript:` and the like are no addresses here. */
function safeAddress(value: unknown): string | undefined {
  // Most texts are none, and told faster than by parsing them.
  if (typeof value !== 'string' || !/^\s*http/i.test(value)) return undefined;
  try {
    const { protocol, href } = new URL(value);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}

function ruleAddress(rules: readonly ObjectUrl[], scheme: string, value: string) {
  const rule = rules.find((candidate) => candidate.scheme === scheme);
  // An address would climb at `.` and `..`, however they are encoded.
  return rule && !/^\.{0,2}$/.test(value)
    ? safeAddress(rule.url.replaceAll('{value}', () => encode(value)))
    : undefined;
}

const timeOf = (fields: Fields): string =>
  valuesAt(fields, TIME)
    .filter((value) => typeof value === 'string')
    .find(isTime) ?? '';
