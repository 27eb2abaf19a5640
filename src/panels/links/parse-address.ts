import type { Metadata } from '../../api/zis-links/schemas.ts';
import { ADDRESS_FORMS, ADDRESS_PARTS, type ObjectPlace } from './address-patterns.ts';
import { type System, systemOf } from './systems.ts';

/** What an object's address tells of it, ready to become the object of a link. */
export interface ParsedAddress {
  readonly system: System;
  /** As integrations write it, such as `jira:ACME-1`; the address itself for an unknown page. */
  readonly name: string;
  /** What follows the colon of the name; the address itself for an unknown page. */
  readonly key: string;
  /** With its port, if it is not the usual one. */
  readonly host: string;
  /** At least `url`; for a known object also `key`, and what else the address tells of it. */
  readonly metadata: Metadata;
}

/** No browser's address bar gives more; what is longer is some other text. */
const LONGEST = 8000;

/** Reads a pasted text that is one `http:` or `https:` address; `undefined` for anything else. */
export function parseAddress(text: string): ParsedAddress | undefined {
  const url = urlIn(text);
  if (!url) return undefined;

  const { host, href } = url;
  const system = systemOf([], href);
  const object = objectAt(system.id, url.hostname + url.pathname + url.search);
  if (!object) return { system, ...addressAsName(url), host, metadata: { url: href } };

  const { id, key, metadata } = object;
  return {
    // A system is known by its own id as by any word for it.
    system: systemOf([id], undefined),
    name: `${id}:${key}`,
    key,
    host,
    metadata: { url: href, key, ...metadata },
  };
}

/**
 * The object whose page stands at a place, which is host, path and query, still encoded.
 * @param systemId the system that the host tells; `other` where it tells none
 */
function objectAt(
  systemId: string,
  place: string,
): (ObjectPlace & { readonly id: string }) | undefined {
  for (const [id, { known = [], anywhere = [], read }] of Object.entries(ADDRESS_FORMS)) {
    const patterns = id === systemId ? [...known, ...anywhere] : anywhere;
    const isAsked = id === systemId || systemId === 'other';
    const found = isAsked && patterns.map((pattern) => groupsOf(pattern, place)).find(Boolean);
    if (found) return { id, ...read((part) => found[part] ?? '') };
  }
  return undefined;
}

/** A part ends where its segment or its value in the query ends, so that none is cut short. */
function groupsOf(pattern: string, place: string) {
  const source = pattern.replace(
    /\{([a-z]+)\}/g,
    (_, part: string) => `(?<${part}>${ADDRESS_PARTS[part] ?? ''})`,
  );
  return new RegExp(`^${source}(?=[/?&]|$)`, 'i').exec(place)?.groups;
}

/** Without a fragment, and without `*`, which no name may hold. */
function addressAsName(url: URL) {
  const [address = ''] = url.href.split('#');
  const name = address.replaceAll('*', '%2A');
  return { name, key: name };
}

/** The address that the whole text is, without a password and what a sentence put around it. */
function urlIn(text: string): URL | undefined {
  if (text.length > LONGEST) return undefined;
  const address = bare(bare(text.trim()).replace(/^<(.*)>$/, '$1'));
  if (!/^https?:\/\/[^\s<>"]+$/i.test(address) || !URL.canParse(address)) return undefined;

  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url;
}

/** A closing bracket belongs to an address that opens one. */
const bare = (address: string): string =>
  address.replace(address.includes('(') ? /[.,;:!?'"’”»]+$/ : /[.,;:!?'"’”»)]+$/, '');
