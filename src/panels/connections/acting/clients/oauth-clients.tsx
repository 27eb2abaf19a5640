import { Button } from '@zendeskgarden/react-buttons';
import { useListOauthClients } from '../../../../api/zis-connections/hooks-oauth.ts';
import type { OauthClient, ZisConnection } from '../../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { ToolFrame } from '../../../../ui/garden/tool-frame.tsx';
import { Quiet } from '../../../../ui/notice.tsx';
import { useFocusWhen } from '../../../../ui/use-focus.ts';
import { type OpenWork, useConnectionWork } from '../../connection-work.tsx';
import styles from '../acting.module.css';
import { ClientsFirst } from '../oauth/clients-first.tsx';
import { ClientRow } from './client-row.tsx';
import { NewClient } from './new-client.tsx';

interface OauthClientsProps {
  readonly connections: readonly ZisConnection[];
  readonly isComplete: boolean;
  readonly inside: Extract<OpenWork, { kind: 'clients' }>['inside'];
}

/** The integration's registrations with services: what OAuth connections are made through. */
export function OauthClients({ inside, ...known }: OauthClientsProps) {
  const { t } = useWords();
  const listed = useListOauthClients();
  return (
    <ClientsFirst listed={listed} title={t('connections.work.clients')} focusAfter="clients">
      {(clients) => <Clients {...{ clients, inside, ...known }} />}
    </ClientsFirst>
  );
}

interface ClientsProps extends OauthClientsProps {
  readonly clients: readonly OauthClient[];
}

function Clients({ clients, inside, ...known }: ClientsProps) {
  const { t } = useWords();
  const { show } = useConnectionWork();
  return (
    <ToolFrame
      title={t('connections.work.clients')}
      step={inside?.kind ?? ''}
      onClose={() => show(undefined, 'clients')}
    >
      <p className={styles.quiet}>{t('connections.work.client.intro')}</p>
      {inside?.kind === 'new' ? <NewClient clients={clients} /> : <NewClientButton />}
      {clients.length === 0 && <Quiet>{t('connections.work.client.none')}</Quiet>}
      <ul role="list" aria-label={t('connections.work.clients')}>
        {clients.map((client, place) => (
          <ClientRow
            key={client.uuid || place}
            {...{ client, ...known }}
            open={
              inside && 'uuid' in inside && inside.uuid === client.uuid ? inside.kind : undefined
            }
          />
        ))}
      </ul>
    </ToolFrame>
  );
}

/** A part of its own: its focus comes before that of the frame around it. */
function NewClientButton() {
  const { t } = useWords();
  const { show, clear, focused } = useConnectionWork();
  const button = useFocusWhen<HTMLButtonElement>(focused === 'new-client');
  return (
    <div>
      <Button
        ref={button}
        size="small"
        onClick={() => {
          clear();
          show({ kind: 'clients', inside: { kind: 'new' } });
        }}
      >
        {t('connections.work.client.new')}
      </Button>
    </div>
  );
}
