import { useSearchLinks } from '../../api/zis-links/hooks.ts';
import type { Link } from '../../api/zis-links/schemas.ts';
import type { LinkType, Settings, Side } from '../../zaf/settings.ts';
import { useSettings } from '../../zaf/zaf-context.ts';
import { orderLinks } from './order-links.ts';
import { rowReader, type TicketLink } from './ticket-link.ts';
import { ticketName, ticketSearches } from './ticket-searches.ts';

/** The links of one type, with what is known of their loading. */
export interface LinkGroup {
  readonly linkType: LinkType;
  /** Open ones first, then the newest. */
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

/** All links of a ticket, a group for each configured type; types load and fail apart. */
export function useTicketLinks(ticketId: string): readonly LinkGroup[] {
  const settings = useSettings();
  const read = rowsReaderOf(settings);
  const wanted = ticketSearches(settings, ticketId);
  const results = useSearchLinks(wanted.map(({ search }) => search));
  const sided = wanted.flatMap((one, index) => {
    const result = results[index];
    return result ? [{ ...one, result }] : [];
  });

  return settings.linkTypes.map((linkType) =>
    groupOf(
      linkType,
      sided.filter(({ type }) => type === linkType.type),
      read,
    ),
  );
}

interface SidedResult {
  readonly ticketSide: Side;
  readonly result: ReturnType<typeof useSearchLinks>[number];
}

/** Most tickets stand on one side; with `either`, two searches make one group. */
function groupOf(linkType: LinkType, sided: readonly SidedResult[], read: ReadRows): LinkGroup {
  const results = sided.map(({ result }) => result);
  const [first = [], ...others] = sided.map(({ ticketSide, result }) =>
    read(result.data?.items ?? NONE, ticketSide),
  );

  return {
    linkType,
    rows: others.length ? orderLinks(withoutTwins([first, ...others].flat())) : first,
    isPending: results.every((result) => result.isPending),
    isComplete: results.every((result) => result.data?.isComplete),
    isFetching: results.some((result) => result.isFetching),
    error: results.find((result) => result.error)?.error ?? null,
    updatedAt: Math.min(...results.map((result) => result.dataUpdatedAt)),
    refresh: () => results.forEach((result) => void result.refetch({ cancelRefetch: false })),
  };
}

const NONE: readonly Link[] = [];

type ReadRows = (links: readonly Link[], ticketSide: Side) => readonly TicketLink[];

const readers = new WeakMap<Settings, ReadRows>();

/** Reads and orders whole lists, each once: drawing again costs nothing, however long they are. */
export function rowsReaderOf(settings: Settings): ReadRows {
  const reader = readers.get(settings) ?? rowsReader(settings);
  readers.set(settings, reader);
  return reader;
}

function rowsReader(settings: Settings): ReadRows {
  const read = rowReader(settings);
  const known = {
    left: new WeakMap<object, readonly TicketLink[]>(),
    right: new WeakMap<object, readonly TicketLink[]>(),
  };
  return (links, ticketSide) => {
    const rows =
      known[ticketSide].get(links) ??
      orderLinks(withoutTwins(links.map((link) => read(link, ticketSide))));
    known[ticketSide].set(links, rows);
    return rows;
  };
}

/** A link that is added while pages load may come on two of them. */
export const withoutTwins = (rows: readonly TicketLink[]): readonly TicketLink[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

/** Whether a row that is no longer in a list was in the list of that ticket. */
export const isOnTicket = (row: TicketLink, settings: Settings, ticketId: string): boolean =>
  row.otherName === ticketName(settings, ticketId);
