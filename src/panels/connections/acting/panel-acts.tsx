import { Button } from '@zendeskgarden/react-buttons';
import type { ZisConnection } from '../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { Garden } from '../../../ui/garden/garden.tsx';
import { Messages } from '../../../ui/messages.tsx';
import { useFocusWhen, useHeadingFocus } from '../../../ui/use-focus.ts';
import { useSettings } from '../../../zaf/zaf-context.ts';
import { type ListedConnection, type OpenWork, useConnectionWork } from '../connection-work.tsx';
import styles from './acting.module.css';
import { AddConnection } from './add-connection.tsx';
import { OauthClients } from './clients/oauth-clients.tsx';
import { AuthoriseAgain } from './oauth/authorise-again.tsx';
import { ReplaceSecret } from './replacing/replace-secret.tsx';

interface PanelActsProps {
  /** All, whatever is filtered. */
  readonly rows: readonly ListedConnection[];
  /** Whether those are all that there are. */
  readonly isComplete: boolean;
}

/** Everything above the list that does something with it. */
export function PanelActs({ rows, isComplete }: PanelActsProps) {
  const { t } = useWords();
  const { integration } = useSettings();
  const { open, show, clear, focused, message, failure } = useConnectionWork();
  const addButton = useFocusWhen<HTMLButtonElement>(focused === 'add');
  const clientsButton = useFocusWhen<HTMLButtonElement>(focused === 'clients');
  const buttons = useHeadingFocus<HTMLDivElement>(focused === 'heading');

  function begin(next: OpenWork) {
    clear();
    show(next);
  }

  return (
    <Garden>
      <div ref={buttons} className={styles.buttons}>
        <Button ref={addButton} size="small" onClick={() => begin({ kind: 'add' })}>
          {t('connections.work.add')}
        </Button>
        <Button ref={clientsButton} size="small" onClick={() => begin({ kind: 'clients' })}>
          {t('connections.work.clients')}
        </Button>
      </div>
      <Messages {...{ message, failure, integration }} />
      {open && (
        <Open
          open={open}
          connections={rows.map(({ connection }) => connection)}
          isComplete={isComplete}
        />
      )}
    </Garden>
  );
}

interface OpenProps {
  readonly open: OpenWork;
  readonly connections: readonly ZisConnection[];
  readonly isComplete: boolean;
}

/** One thing at a time; the question before a deletion stands in its row. */
function Open({ open, connections, isComplete }: OpenProps) {
  switch (open.kind) {
    case 'add':
      return (
        <AddConnection connections={connections} oauth={open.type && { client: open.client }} />
      );
    case 'clients':
      return <OauthClients inside={open.inside} {...{ connections, isComplete }} />;
    case 'replace': {
      const { connection } = open.row;
      if (connection.type === 'oauth' || connection.type === 'other') return null;
      return <ReplaceSecret key={open.row.id} row={open.row} connection={connection} />;
    }
    case 'authorise': {
      const { connection } = open.row;
      if (connection.type !== 'oauth') return null;
      return <AuthoriseAgain key={open.row.id} row={open.row} connection={connection} />;
    }
    case 'delete':
      return null;
    default:
      return open satisfies never;
  }
}
