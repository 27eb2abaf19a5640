import '../../../i18n/later-texts.ts';
import { useSearchLinks } from '../../../api/zis-links/hooks.ts';
import { useShowMultipleTickets } from '../../../api/zendesk-tickets/hooks.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Quiet } from '../../../ui/notice.tsx';
import { useSettings } from '../../../zaf/zaf-context.ts';
import type { TicketLink } from '../ticket-link.ts';
import styles from './also-linked.module.css';
import { otherEnds, searchesFor } from './other-ends.ts';
import { titleOf } from './say-outcome.ts';
import { TicketButton } from './ticket-button.tsx';

/** Who else is linked to the object of a row: tickets that open in Zendesk, and whatever else. */
export function AlsoLinked({ row }: { readonly row: TicketLink }) {
  const words = useWords();
  const { t } = words;
  const settings = useSettings();
  const results = useSearchLinks(searchesFor(row, settings));
  const links = results.flatMap(({ data }) => data?.items ?? []);
  const { ticketIds, others } = otherEnds(row, { links, settings });
  const shown = useShowMultipleTickets(ticketIds);
  const failed = results.find(({ error }) => error);
  const isComplete = results.every(({ data }) => data?.isComplete);
  const isUnanswered = shown.isPending || shown.error !== null;
  const isNone = isComplete && !failed && !ticketIds.length && !others.length;

  return (
    <div className={styles.list}>
      {failed && (
        <Failure
          title={t('acts.also.failed')}
          error={failed.error}
          integration={settings.integration}
          onTryAgain={() => results.forEach(({ refetch }) => void refetch())}
        />
      )}
      {isNone && <Quiet>{t('acts.also.none')}</Quiet>}
      {shown.error && <Failure title={t('acts.also.ticketsFailed')} error={shown.error} />}
      {(ticketIds.length > 0 || others.length > 0) && (
        <ul role="list" aria-label={t('links.alsoLinked', { title: titleOf(words, row) })}>
          {ticketIds.map((id) => (
            <li key={id}>
              <TicketButton id={id} ticket={shown.tickets.get(id)} isUnanswered={isUnanswered} />
            </li>
          ))}
          {others.map((name) => (
            <li key={name}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {!isComplete && !failed && <p role="status">{t('acts.also.waiting')}</p>}
    </div>
  );
}
