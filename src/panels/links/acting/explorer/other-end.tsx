import { useWords } from '../../../../i18n/words-context.ts';
import { Button } from '../../../../ui/button.tsx';
import styles from '../../link-row.module.css';
import type { TicketLink } from '../../ticket-link.ts';
import { useOpenTicket } from '../use-open-ticket.ts';

/** The ticket that a found object is linked to, which opens in Zendesk; or whatever else it is. */
export function OtherEnd({ row }: { readonly row: TicketLink }) {
  const { t } = useWords();
  const open = useOpenTicket();
  const { ticketId, otherName } = row;

  return (
    <p className={styles.facts}>
      <span>{t('explorer.linkedTo')}</span>
      {ticketId === undefined ? (
        <bdi>{otherName || t('links.unnamed')}</bdi>
      ) : (
        <Button look="link" onClick={() => open(ticketId)}>
          {t('explorer.ticket', { id: ticketId })}
        </Button>
      )}
    </p>
  );
}
