import { useWords } from '../../i18n/words-context.ts';
import { MetadataList } from './metadata-list.tsx';
import type { TicketLink } from './ticket-link.ts';

/** What the link keeps of both its ends. */
export function LinkFacts({ row }: { readonly row: TicketLink }) {
  const { t, time } = useWords();
  const { object, link, ticketId, otherName, ticketMetadata } = row;
  const facts = {
    [t('links.linkName')]: object.name,
    [t('links.linkCreated')]: time(link.created_at),
  };
  return (
    <>
      <MetadataList metadata={facts} />
      <MetadataList heading={object.system || t('links.objectData')} metadata={object.metadata} />
      <MetadataList
        heading={ticketId === undefined ? otherName : t('links.ticketData')}
        metadata={ticketMetadata}
      />
    </>
  );
}
