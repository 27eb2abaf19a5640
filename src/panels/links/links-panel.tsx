import { useDeferredValue } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { useFirstPaint } from '../../ui/first-paint.ts';
import { NotConfigured } from '../../ui/not-configured.tsx';
import { Quiet } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useSettings } from '../../zaf/zaf-context.ts';
import { ActingSpace } from './acting-space.tsx';
import { FoundLinks } from './found-links.tsx';
import { LinkWorkProvider } from './link-work.tsx';
import { useTicketLinks } from './ticket-links.ts';

/** What the open ticket is linked to. `ticketId` is `undefined` until the ticket is saved. */
export function LinksPanel({ ticketId }: { readonly ticketId: string | undefined }) {
  const { t } = useWords();
  const { integration, linkTypes } = useSettings();
  const hasLinks = integration && linkTypes.length > 0 && ticketId;
  useFirstPaint(!hasLinks);

  if (hasLinks) {
    return <TicketLinks key={ticketId} ticketId={ticketId} />;
  }
  return (
    <Panel heading={t('links.heading')}>
      {!integration && <NotConfigured setting="integration" />}
      {integration && !linkTypes.length && <NotConfigured setting="link_types" />}
      {integration && linkTypes.length > 0 && <Quiet>{t('links.unsavedTicket')}</Quiet>}
    </Panel>
  );
}

function TicketLinks({ ticketId }: { readonly ticketId: string }) {
  const { t } = useWords();
  const groups = useTicketLinks(ticketId);
  // Until one type has come, a failure may be that of all, which is said once.
  const isWaiting =
    groups.some((group) => group.isPending) &&
    groups.every((group) => group.isPending || (group.error && !group.rows.length));
  // In slices, too: rows are the most that is drawn at once.
  const isDrawn = useDeferredValue(!isWaiting) && !isWaiting;
  useFirstPaint(isDrawn);

  return (
    <LinkWorkProvider>
      <Panel
        heading={t('links.heading')}
        data={{
          updatedAt: Math.min(...groups.map((group) => group.updatedAt)),
          isRefreshing: groups.some((group) => group.isFetching),
          refresh: () => groups.forEach((group) => group.refresh()),
        }}
      >
        {isDrawn ? (
          <>
            <ActingSpace ticketId={ticketId} groups={groups} />
            <FoundLinks ticketId={ticketId} groups={groups} />
          </>
        ) : (
          <Waiting>{t('links.waiting')}</Waiting>
        )}
      </Panel>
    </LinkWorkProvider>
  );
}
