import * as v from 'valibot';
import { aLink, aLinkedObject } from '../../sandbox/builders.ts';
import type { Link as StoredLink, Metadata } from '../../sandbox/world.ts';
import { identityOf } from '../../src/api/zis-links/client.ts';
import { type Link, linkAnswer } from '../../src/api/zis-links/schemas.ts';
import { readLinkedObject } from '../../src/panels/links/linked-object.ts';
import type { TicketLink } from '../../src/panels/links/ticket-links.ts';

/** A link as the app keeps it: what its schema leaves of the stored one. */
export const keptLink = (stored: Partial<StoredLink> = {}): Link =>
  v.parse(linkAnswer, { link: aLink(stored) }).link;

/** A row of the open ticket: one outside object with its metadata. */
export function ticketLink(
  name: string,
  metadata: Metadata = {},
  stored: Partial<StoredLink> = {},
): TicketLink {
  const link = keptLink({ right_object: aLinkedObject(name, metadata), ...stored });
  return {
    id: link.id,
    identity: JSON.stringify(identityOf(link)),
    link,
    objectSide: 'right',
    object: readLinkedObject(link, 'right', []),
    ticketMetadata: link.left_object.metadata,
  };
}
