import { type ReactNode, useEffect } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { Failure } from '../../ui/failure.tsx';
import { Later } from '../../ui/later.tsx';
import { Panel } from '../../ui/panel.tsx';
import { NotConfigured } from '../../ui/not-configured.tsx';
import { Quiet } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useSession, useSettings } from '../../zaf/zaf-context.ts';
import { AddLink, LinksToolbar, preloadActing } from './lazy.ts';
import { LinkGroup } from './link-group.tsx';
import { LinkItem } from './link-item.tsx';
import styles from './links-panel.module.css';
import { rowsOf } from './rows-of.ts';
import { type LinkGroup as Group, useTicketLinks } from './ticket-links.ts';
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
  const isWaiting = groups.every((group) => group.isPending);

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
        <Found groups={groups} editing={editing} />
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
      {editing.open === 'add' && (
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
      {failure && <Failure {...failure} integration={integration} />}
    </>
  );
}

interface FoundProps {
  readonly groups: readonly Group[];
  readonly editing: LinkEditing;
}

function Found({ groups, editing }: FoundProps) {
  const { t } = useWords();
  const { isAdmin } = useSession();
  const filter = editing.filter.trim();
  const drawn = groups.map((group) => ({ group, rows: rowsOf(group, editing) }));
  const isEmpty = drawn.every(({ rows }) => !rows.length);
  const allFailed = groups.every((group) => group.error && !group.rows.length);

  if (allFailed && isEmpty) return <AllFailed groups={groups} />;
  if (isEmpty && filter) return <Sentence>{t('links.noMatch', { filter })}</Sentence>;
  if (isEmpty && groups.every((group) => group.isComplete && !group.error)) {
    const next = t(isAdmin ? 'links.emptyAdmin' : 'links.emptyAgent');
    return <Sentence>{`${t('links.empty')} ${next}`}</Sentence>;
  }
  return drawn
    .filter(({ group, rows }) => !filter || rows.length > 0 || group.error)
    .map(({ group, rows }) => (
      <LinkGroup
        key={group.linkType.type}
        group={group}
        matching={filter ? rows.filter(({ kind }) => kind === 'link').length : undefined}
      >
        {rows.map((row, index) => (
          <LinkItem key={row.row.id} row={row} index={index} editing={editing} />
        ))}
      </LinkGroup>
    ));
}

const Sentence = ({ children }: { readonly children: ReactNode }) => (
  <div role="status">
    <Quiet>{children}</Quiet>
  </div>
);

/** One refusal for all types is said once. */
function AllFailed({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useWords();
  const { integration } = useSettings();
  return (
    <Failure
      title={t('links.failed')}
      error={groups[0]?.error}
      integration={integration}
      onTryAgain={() => groups.forEach((group) => group.refresh())}
    />
  );
}
