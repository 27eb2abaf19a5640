import type { Ticket } from '../../../api/zendesk-tickets/schemas.ts';
import type { Words } from '../../../i18n/words.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './also-linked.module.css';
import { useOpenTicket } from './use-open-ticket.ts';

interface TicketButtonProps {
  readonly id: string;
  /** `undefined` while it is asked for, and for tickets that this person may not see. */
  readonly ticket: Ticket | undefined;
  /** No answer came, yet or at all: that the ticket is missing says nothing. */
  readonly isUnanswered: boolean;
}

/** A ticket by number, subject and status; opens it in Zendesk. */
export function TicketButton({ id, ticket, isUnanswered }: TicketButtonProps) {
  const words = useWords();
  const { t } = words;
  const open = useOpenTicket();
  const isHidden = !ticket && !isUnanswered;

  return (
    <>
      <Button look="link" className={styles.ticket} onClick={() => open(id)}>
        <span className={styles.number}>#{id}</span> <bdi>{ticket?.subject}</bdi>
      </Button>
      {ticket && <span className={styles.status}>{wordFor(words, ticket.status)}</span>}
      {isHidden && <span className={styles.status}>{t('acts.also.hidden')}</span>}
    </>
  );
}

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;

/** Zendesk's own statuses in the person's language; any other as it is. */
function wordFor({ t }: Words, status: string): string {
  const known = STATUSES.find((one) => one === status);
  return known ? t(`acts.also.statuses.${known}`) : status;
}
