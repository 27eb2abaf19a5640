import { useState } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import styles from './link-row.module.css';
import { MetadataList } from './metadata-list.tsx';
import type { TicketLink } from './ticket-links.ts';

/** Everything else that the link knows, on demand; drawn only while it is open. */
export function LinkDetails({ row, title }: { readonly row: TicketLink; readonly title: string }) {
  const { t, time } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { object, link } = row;
  const facts = {
    [t('links.linkName')]: object.name,
    [t('links.linkCreated')]: time(link.created_at),
  };

  return (
    <details className={styles.details} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary aria-label={t('links.details', { title })}>{t('links.detailsShort')}</summary>
      {isOpen && (
        <>
          <MetadataList metadata={facts} />
          <MetadataList
            heading={object.system || t('links.objectData')}
            metadata={object.metadata}
          />
          <MetadataList heading={t('links.ticketData')} metadata={row.ticketMetadata} />
        </>
      )}
    </details>
  );
}
