import { useState } from 'react';
import type { Metadata } from '../../../api/zis-links/schemas.ts';
import { isSame } from '../../../http/same-json.ts';
import { useSettings } from '../../../zaf/zaf-context.ts';
import type { LinkType } from '../../../zaf/settings.ts';
import { type ParsedAddress, parseAddress } from '../parse-address.ts';
import type { TicketLink } from '../ticket-link.ts';
import { draftOf, inView, type MetadataDraft, readDraft } from './metadata/metadata-draft.ts';

/** What was made of an address, and what its neighbours make doubtful about it. */
export interface Pasted {
  readonly parsed: ParsedAddress;
  /** Where the other links of that system are, when none is at this host. */
  readonly otherHost?: string | undefined;
  /** How another link of that system is named, when it is named in another way. */
  readonly example?: string | undefined;
}

interface Filled {
  readonly name: string;
  readonly linkType: string;
  readonly draft: MetadataDraft;
}

/** Turns an address into the name and metadata of an object, for somebody to look at. */
export function usePastedAddress(rows: readonly TicketLink[]) {
  const { linkTypes } = useSettings();
  const [pasted, setPasted] = useState<Pasted>();

  /** The form's new contents, or nothing when `text` is no address, or one that was looked at. */
  function take(text: string, form: Filled): Filled | undefined {
    const parsed = text === pasted?.parsed.name ? undefined : parseAddress(text);
    if (!parsed) return undefined;

    setPasted({ parsed, ...doubtsOf(parsed, rows) });
    return {
      name: parsed.name,
      linkType: typeFor(parsed, linkTypes) ?? form.linkType,
      draft: withMetadata(form.draft, parsed.metadata, pasted?.parsed.metadata),
    };
  }
  return { pasted, take };
}

/** The draft with an address's metadata: what an earlier address brought goes, what was typed stays. */
function withMetadata(draft: MetadataDraft, fresh: Metadata, earlier: Metadata = {}) {
  const typed = readDraft(draft);
  if (typed.kind !== 'metadata') return draft;

  const own = Object.entries(typed.metadata).filter(([key, value]) => !isSame(earlier[key], value));
  return inView(draftOf({ ...fresh, ...Object.fromEntries(own) }), draft.view);
}

/** Typing adds a letter at a time; what comes at once was pasted. */
export const looksPasted = (before: string, after: string): boolean =>
  after.length - before.length > 1;

/** The configured type that is called like the system. */
function typeFor({ system }: ParsedAddress, linkTypes: readonly LinkType[]): string | undefined {
  if (system.id === 'other') return undefined;
  const wanted = plain(system.name);
  return linkTypes.find(({ type, label }) => plain(`${type} ${label}`).includes(wanted))?.type;
}

const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '');

function doubtsOf(parsed: ParsedAddress, rows: readonly TicketLink[]): Omit<Pasted, 'parsed'> {
  if (parsed.system.id === 'other') return {};
  const alike = rows.filter(({ object }) => object.systemId === parsed.system.id);
  const hosts = alike.flatMap(({ object }) => (object.address ? [hostOf(object.address)] : []));
  const scheme = parsed.name.slice(0, parsed.name.indexOf(':') + 1);
  return {
    otherHost: hosts.includes(parsed.host) ? undefined : hosts[0],
    example: alike.find(({ object }) => !object.name.startsWith(scheme))?.object.name,
  };
}

const hostOf = (address: string): string => new URL(address).host;
