import * as v from 'valibot';
import { aLink, aLinkedObject } from '../../sandbox/builders.ts';
import type { Link as StoredLink, Metadata } from '../../sandbox/world.ts';
import { type Link, linkAnswer } from '../../src/api/zis-links/schemas.ts';
import { type TicketLink, toTicketLink } from '../../src/panels/links/ticket-link.ts';
import { readSettings } from '../../src/zaf/settings.ts';

/** A link as the app keeps it: what its schema leaves of the stored one. */
export const keptLink = (stored: Partial<StoredLink> = {}): Link =>
  v.parse(linkAnswer, { link: aLink(stored) }).link;

/** A row of the open ticket: one outside object with its metadata. */
export const ticketLink = (
  name: string,
  metadata: Metadata = {},
  stored: Partial<StoredLink> = {},
): TicketLink =>
  toTicketLink(
    keptLink({ right_object: aLinkedObject(name, metadata), ...stored }),
    'left',
    readSettings({}).settings,
  );
