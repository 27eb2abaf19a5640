import { Item, Separator } from '@zendeskgarden/react-dropdowns';
import { useId } from 'react';
import type { OauthClient, ZisConnection } from '../../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { ActionMenu } from '../../../../ui/garden/action-menu.tsx';
import { useConnectionWork } from '../../connection-work.tsx';
import styles from './clients.module.css';
import { DeleteClient } from './delete-client.tsx';
import { hostOf } from './host-of.ts';
import { ReplaceClientSecret } from './replace-client-secret.tsx';
import { shortened } from '../../../../ui/shortened.ts';

interface ClientRowProps {
  readonly client: OauthClient;
  readonly connections: readonly ZisConnection[];
  /** Whether those are all that there are. */
  readonly isComplete: boolean;
  readonly open: 'replace' | 'delete' | undefined;
}

/** One OAuth client, without its secret, and what can be done with it. */
export function ClientRow({ client, open, ...known }: ClientRowProps) {
  const { t } = useWords();
  const { show, clear, focused } = useConnectionWork();
  const nameId = useId();
  const { uuid } = client;
  const name = shortened(client.name || uuid);
  const isMachine = client.grant_type === 'client_credentials';

  function choose(value: string) {
    clear();
    if (value === 'connect') show({ kind: 'add', type: 'oauth', client: uuid });
    if (value === 'replace' || value === 'delete') {
      show({ kind: 'clients', inside: { kind: value, uuid } });
    }
  }

  return (
    <li aria-labelledby={nameId} className={styles.row}>
      <div className={styles.heading}>
        <bdi id={nameId} className={styles.name}>
          {name}
        </bdi>
        <ActionMenu
          label={t('connections.work.client.actions', { name })}
          isFocused={focused === uuid}
          onChoose={choose}
        >
          <Item value="connect">{t('connections.work.client.connect')}</Item>
          <Item value="replace">{t('connections.work.replace')}</Item>
          <Separator />
          <Item value="delete" type="danger">
            {t('connections.work.delete')}
          </Item>
        </ActionMenu>
      </div>
      <p className={styles.facts}>
        <span>
          {t(
            `connections.work.client.grants.${isMachine ? 'client_credentials' : 'authorization_code'}`,
          )}
        </span>
        <bdi>{shortened(hostOf(client.token_url))}</bdi>
        {client.default_scopes && <bdi>{shortened(client.default_scopes)}</bdi>}
      </p>
      {open === 'replace' && <ReplaceClientSecret client={client} />}
      {open === 'delete' && <DeleteClient client={client} {...known} />}
    </li>
  );
}
