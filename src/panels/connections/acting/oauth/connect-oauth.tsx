import { useListOauthClients } from '../../../../api/zis-connections/hooks-oauth.ts';
import type { ZisConnection } from '../../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { TextField } from '../../../../ui/garden/text-field.tsx';
import { useConnectionWork } from '../../connection-work.tsx';
import { type NewType, TypeField } from '../credentials/type-field.tsx';
import { nameProblemOf } from '../rules/name-problem.ts';
import { ClientsFirst } from './clients-first.tsx';
import { OauthForm } from './oauth-form.tsx';

interface ConnectOauthProps {
  readonly connections: readonly ZisConnection[];
  /** The uuid of the client to begin with. */
  readonly firstClient: string | undefined;
  readonly onType: (type: NewType) => void;
}

/** A new connection by signing in at the service. */
export function ConnectOauth({ connections, firstClient, onType }: ConnectOauthProps) {
  const words = useWords();
  const { t } = words;
  const { show } = useConnectionWork();
  const listed = useListOauthClients();

  return (
    <ClientsFirst listed={listed} title={t('connections.work.add')} focusAfter="add">
      {(clients) => (
        <OauthForm
          title={t('connections.work.add')}
          submit={t('connections.work.oauth.connect')}
          clients={clients}
          first={{
            name: '',
            client: firstClient ?? '',
            subdomain: '',
            scopes: '',
            allowOffline: true,
          }}
          nameProblem={(name) => nameProblemOf(words, { name, type: 'oauth', connections })}
          done={(name) => t('connections.work.oauth.done', { name })}
          focusAfter="add"
          onCancel={() => show(undefined, 'add')}
        >
          {({ signIn, nameProblem, onName }) => (
            <>
              <TypeField type="oauth" onType={onType} />
              <TextField
                label={t('connections.work.name')}
                hint={t('connections.work.nameHint')}
                value={signIn.name}
                problem={nameProblem}
                onChange={(name) => onName(name.trim())}
              />
            </>
          )}
        </OauthForm>
      )}
    </ClientsFirst>
  );
}
