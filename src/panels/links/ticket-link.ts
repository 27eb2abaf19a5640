import { identityOf } from '../../api/zis-links/client.ts';
import type { Link, Metadata } from '../../api/zis-links/schemas.ts';
import type { Settings, Side } from '../../zaf/settings.ts';
import { searchTextOf } from './filter-links.ts';
import { type LinkedObject, readLinkedObject } from './linked-object.ts';
import { ticketName } from './ticket-searches.ts';

/** A link as a row shows it: an object at one end, a ticket (or whatever it is) at the other. */
export interface TicketLink {
  /** Identity and server id together: unique in the panel. */
  readonly id: string;
  /** Link type and both names as one text: stays the same when a link is created anew. */
  readonly identity: string;
  readonly link: Link;
  /** The side that is not the ticket. */
  readonly objectSide: Side;
  readonly object: LinkedObject;
  /** The name at the ticket's end. */
  readonly otherName: string;
  /** The number in that name, if it is one of a ticket. */
  readonly ticketId: string | undefined;
  /** What the link keeps with the ticket itself. */
  readonly ticketMetadata: Metadata;
  /** Everything that a filter looks through, in small letters. */
  readonly searchText: string;
}

const patterns = new Map<string, RegExp>();

function patternOf(objectName: string): RegExp {
  const known = patterns.get(objectName);
  if (known) return known;
  const parts = objectName
    .split('{ticket_id}')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('(\\d+)')}$`);
  patterns.set(objectName, pattern);
  return pattern;
}

/** The number of the ticket that a name stands for, or `undefined` when it is not a ticket's. */
export function ticketIdIn(settings: Settings, name: string): string | undefined {
  const id = patternOf(settings.ticketObjectName).exec(name)?.[1];
  // With the number in it more than once, all of them must be the same.
  return id !== undefined && ticketName(settings, id) === name ? id : undefined;
}

type ReadRow = (link: Link, ticketSide: Side) => TicketLink;

/** Reads links as rows; each link once, so that thousands of rows stay the same while pages come. */
export function rowReader(settings: Settings): ReadRow {
  const known = { left: new WeakMap<Link, TicketLink>(), right: new WeakMap<Link, TicketLink>() };
  return (link, ticketSide) => {
    const row = known[ticketSide].get(link) ?? toTicketLink(link, ticketSide, settings);
    known[ticketSide].set(link, row);
    return row;
  };
}

export function toTicketLink(link: Link, ticketSide: Side, settings: Settings): TicketLink {
  const objectSide = ticketSide === 'left' ? 'right' : 'left';
  const ticket = ticketSide === 'left' ? link.left_object : link.right_object;
  const identity = JSON.stringify(identityOf(link));
  const object = readLinkedObject(link, objectSide, settings.objectUrls);
  return {
    id: `${link.id} ${identity}`,
    identity,
    link,
    objectSide,
    object,
    otherName: ticket.name,
    ticketId: ticketIdIn(settings, ticket.name),
    ticketMetadata: ticket.metadata,
    searchText: searchTextOf(object),
  };
}
