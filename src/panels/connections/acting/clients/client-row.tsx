import { useId } from 'react';
import type { OauthClient, ZisConnection } from '../../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { ActionMenu } from '../../../../ui/action-menu.tsx';
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

  function choose(value: 'connect' | 'replace' | 'delete') {
    clear();
    if (value === 'connect') show({ kind: 'add', type: 'oauth', client: uuid });
    else show({ kind: 'clients', inside: { kind: value, uuid } });
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
          groups={[
            [
              { value: 'connect', label: t('connections.work.client.connect') },
              { value: 'replace', label: t('connections.work.replace') },
            ],
            [{ value: 'delete', label: t('connections.work.delete'), isDanger: true }],
          ]}
        />
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
