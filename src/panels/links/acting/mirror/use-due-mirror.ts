import { useState } from 'react';
import { identityOf } from '../../../../api/zis-links/client.ts';
import { useWrittenLinks } from '../../../../api/zis-links/written.ts';
import { isSame } from '../../../../http/same-json.ts';
import type { Settings } from '../../../../zaf/settings.ts';
import { useSettings } from '../../../../zaf/zaf-context.ts';
import type { TicketLink } from '../../ticket-link.ts';
import { ticketName } from '../../ticket-searches.ts';
import type { LinkGroup } from '../../ticket-links.ts';

type Written = ReturnType<typeof useWrittenLinks>['over'][number];

/**
 * Whether something was changed here that the copy of a ticket's links may lack, and its lists are whole and show it.
 * What was changed before the ticket was opened is no matter of its copy.
 */
export function useDueMirror(ticketId: string, groups: readonly LinkGroup[]) {
  const settings = useSettings();
  const { inWork, over } = useWrittenLinks();
  const [handled, setHandled] = useState(over.length);
  const [isWanted, setWanted] = useState(false);

  const isMine = ofTicket(settings, ticketId);
  const changes = over.slice(handled).filter((one) => isMine(one) && one.outcome !== 'failed');
  const isSettled = !inWork && groups.every(isWhole);
  return {
    /** How many changes there were, for who waits until there are no more. */
    count: over.length,
    isDue: isSettled && (isWanted || changes.length > 0) && areSeen(changes, groups),
    /** Those changes are in the copy now. */
    handle: () => {
      setHandled(over.length);
      setWanted(false);
    },
    /** Makes it due without a change. */
    want: () => setWanted(true),
  };
}

const isWhole = ({ isComplete, isFetching, error }: LinkGroup): boolean =>
  isComplete && !isFetching && !error;

/** Links of types that the ticket's lists do not show are in no copy. */
function ofTicket(settings: Settings, ticketId: string) {
  const { linkTypes, ticketSides } = settings;
  const types = new Set(linkTypes.map(({ type }) => type));
  const name = ticketName(settings, ticketId);
  return ({ identity }: Written): boolean =>
    types.has(identity.link_type) &&
    ticketSides.some((side) => identity[`${side}_object_name`] === name);
}

/** What was accepted and did not show is seen once the list says something else than it did then. */
function areSeen(changes: readonly Written[], groups: readonly LinkGroup[]): boolean {
  const last = new Map(changes.map((one) => [JSON.stringify(one.identity), one]));
  const doubtful = [...last.values()].filter(({ outcome }) => outcome === 'not-visible');
  if (!doubtful.length) return true;

  const rows = groups.flatMap((group) => group.rows);
  const listed = ({ identity }: Written) => rows.find(isOf(identity))?.link ?? null;
  return doubtful.every((one) => !isSame(listed(one), one.link ?? null));
}

const isOf =
  (identity: Written['identity']) =>
  ({ link }: TicketLink): boolean =>
    isSame(identityOf(link), identity);
