import type { NewLink } from '../../../api/zis-links/client.ts';
import type { Settings } from '../../../zaf/settings.ts';
import { ticketName } from '../ticket-searches.ts';

interface Ends {
  readonly linkType: string;
  readonly ticketId: string;
  readonly object: NewLink['left_object'];
}

/** A link from a ticket. Where tickets stand on either side, new links put them on the left. */
export function newLinkOf(settings: Settings, { linkType, ticketId, object }: Ends): NewLink {
  const ticket = { name: ticketName(settings, ticketId), metadata: {} };
  return settings.ticketSides[0] === 'right'
    ? { link_type: linkType, left_object: object, right_object: ticket }
    : { link_type: linkType, left_object: ticket, right_object: object };
}
