import { useEffect } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { CopyByHand } from '../../ui/copy-by-hand.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Later } from '../../ui/later.tsx';
import { Panel } from '../../ui/panel.tsx';
import { NotConfigured } from '../../ui/not-configured.tsx';
import { Quiet } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useSession, useSettings } from '../../zaf/zaf-context.ts';
import { FoundLinks } from './found-links.tsx';
import { AddLink, LinksToolbar, preloadActing } from './lazy.ts';
import styles from './links-panel.module.css';
import { useTicketLinks } from './ticket-links.ts';
import { type LinkEditing, useLinkEditing } from './use-link-editing.ts';

/** What the open ticket is linked to. `ticketId` is `undefined` until the ticket is saved. */
export function LinksPanel({ ticketId }: { readonly ticketId: string | undefined }) {
  const { t } = useWords();
  const { integration, linkTypes } = useSettings();

  if (integration && linkTypes.length && ticketId) {
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
  const editing = useLinkEditing();
  // Until one type has come, a failure may be that of all, which is said once.
  const isWaiting =
    groups.some((group) => group.isPending) &&
    groups.every((group) => group.isPending || (group.error && !group.rows.length));

  return (
    <Panel
      heading={t('links.heading')}
      data={{
        updatedAt: Math.min(...groups.map((group) => group.updatedAt)),
        isRefreshing: groups.some((group) => group.isFetching),
        refresh: () => groups.forEach((group) => group.refresh()),
      }}
    >
      {!isWaiting && <Acting ticketId={ticketId} editing={editing} />}
      {isWaiting ? (
        <Waiting>{t('links.waiting')}</Waiting>
      ) : (
        <FoundLinks groups={groups} editing={editing} />
      )}
    </Panel>
  );
}

/** What acts: it comes after the rows, in space that is kept for it. */
function Acting({
  ticketId,
  editing,
}: {
  readonly ticketId: string;
  readonly editing: LinkEditing;
}) {
  const { isAdmin } = useSession();
  useEffect(preloadActing, []);

  return (
    <>
      <div className={styles.toolbar}>
        <Later>
          <LinksToolbar
            filter={editing.filter}
            isFocused={editing.focused === 'add'}
            onFilter={editing.setFilter}
            onAdd={isAdmin ? editing.startAdding : undefined}
          />
        </Later>
      </div>
      {editing.isAdding && (
        <Later>
          <AddLink ticketId={ticketId} onDone={editing.finish} onCancel={() => editing.finish()} />
        </Later>
      )}
      <Messages editing={editing} />
    </>
  );
}

function Messages({ editing }: { readonly editing: LinkEditing }) {
  const { integration } = useSettings();
  const { message, failure } = editing;
  const look = message?.isDoubtful ? styles.doubtful : styles.good;

  return (
    <>
      <p role="status" className={message ? `${styles.message} ${look}` : 'visually-hidden'}>
        {message?.text}
      </p>
      {message?.toCopy && <CopyByHand text={message.toCopy} />}
      {failure && <Failure {...failure} integration={integration} />}
    </>
  );
}
