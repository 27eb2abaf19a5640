import { identityOf, type LinkSearch } from '../../api/zis-links/client.ts';
import { useSearchLinks } from '../../api/zis-links/hooks.ts';
import type { Link, Metadata } from '../../api/zis-links/schemas.ts';
import type { LinkType, Settings, Side } from '../../zaf/settings.ts';
import { useSettings } from '../../zaf/zaf-context.ts';
import { type LinkedObject, readLinkedObject } from './linked-object.ts';

export interface TicketLink {
  /** Identity and server id together: unique in the panel. */
  readonly id: string;
  /** Link type and both names as one text: stays the same when a link is created anew. */
  readonly identity: string;
  readonly link: Link;
  /** The side that is not the ticket. */
  readonly objectSide: Side;
  readonly object: LinkedObject;
  /** What the link keeps with the ticket itself. */
  readonly ticketMetadata: Metadata;
}

/** What the menu of a row offers; `copy` to everybody, the rest to admins. */
export type RowAction = 'copy' | 'edit' | 'delete';

/** The links of one type, with what is known of their loading. */
export interface LinkGroup {
  readonly linkType: LinkType;
  readonly rows: readonly TicketLink[];
  /** Nothing came yet, neither data nor failure. */
  readonly isPending: boolean;
  /** Every page is here. */
  readonly isComplete: boolean;
  readonly isFetching: boolean;
  /** `null` while nothing failed; there may be rows all the same. */
  readonly error: Error | null;
  /** Milliseconds since 1970 of the oldest data; 0 for none. */
  readonly updatedAt: number;
  readonly refresh: () => void;
}

export const ticketName = (settings: Settings, ticketId: string): string =>
  settings.ticketObjectName.replaceAll('{ticket_id}', ticketId);

/** All links of a ticket, a group for each configured type; types load and fail apart. */
export function useTicketLinks(ticketId: string): readonly LinkGroup[] {
  const settings = useSettings();
  const name = ticketName(settings, ticketId);
  const wanted = settings.linkTypes.flatMap(({ type }) =>
    settings.ticketSides.map((ticketSide) => ({ type, ticketSide })),
  );
  const results = useSearchLinks(
    wanted.map(({ type, ticketSide }) => searchOf(type, ticketSide, name)),
  );
  const sided = wanted.flatMap((search, index) => {
    const result = results[index];
    return result ? [{ ...search, result }] : [];
  });

  return settings.linkTypes.map((linkType) =>
    groupOf(
      linkType,
      sided.filter(({ type }) => type === linkType.type),
      settings,
    ),
  );
}

interface SidedResult {
  readonly ticketSide: Side;
  readonly result: ReturnType<typeof useSearchLinks>[number];
}

const searchOf = (link_type: string, ticketSide: Side, name: string): LinkSearch =>
  ticketSide === 'left'
    ? { link_type, left_object_name: name }
    : { link_type, right_object_name: name };

/** Most tickets stand on one side; with `either`, two searches make one group. */
function groupOf(linkType: LinkType, sided: readonly SidedResult[], settings: Settings): LinkGroup {
  const results = sided.map(({ result }) => result);
  const rows = sided.flatMap(({ ticketSide, result }) =>
    (result.data?.items ?? []).map((link) => toTicketLink(link, ticketSide, settings)),
  );

  return {
    linkType,
    // A link that is added while pages load may come on two of them.
    rows: [...new Map(rows.map((row) => [row.id, row])).values()],
    isPending: results.every((result) => result.isPending),
    isComplete: results.every((result) => result.data?.isComplete),
    isFetching: results.some((result) => result.isFetching),
    error: results.find((result) => result.error)?.error ?? null,
    updatedAt: Math.min(...results.map((result) => result.dataUpdatedAt)),
    refresh: () => results.forEach((result) => void result.refetch({ cancelRefetch: false })),
  };
}

export function toTicketLink(link: Link, ticketSide: Side, settings: Settings): TicketLink {
  const objectSide = ticketSide === 'left' ? 'right' : 'left';
  const ticket = ticketSide === 'left' ? link.left_object : link.right_object;
  const identity = JSON.stringify(identityOf(link));
  return {
    id: `${link.id} ${identity}`,
    identity,
    link,
    objectSide,
    object: readLinkedObject(link, objectSide, settings.objectUrls),
    ticketMetadata: ticket.metadata,
  };
}
