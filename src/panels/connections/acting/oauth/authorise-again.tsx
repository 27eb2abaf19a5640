import {
  useListOauthClients,
  useShowOauthConnection,
} from '../../../../api/zis-connections/hooks-oauth.ts';
import type { OauthConnection } from '../../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { ToolFrame } from '../../../../ui/garden/tool-frame.tsx';
import { Waiting } from '../../../../ui/waiting.tsx';
import { type ListedConnection, useConnectionWork } from '../../connection-work.tsx';
import { ClientsFirst } from './clients-first.tsx';
import { OauthForm } from './oauth-form.tsx';

interface AuthoriseAgainProps {
  readonly row: ListedConnection;
  readonly connection: OauthConnection;
}

/** Signs in once more for a connection that is there: its name, and with it its flows, stay. */
export function AuthoriseAgain({ row, connection }: AuthoriseAgainProps) {
  const { t } = useWords();
  const { show } = useConnectionWork();
  const { name } = connection;
  const listed = useListOauthClients();
  // The list of all connections need not say through which client one was made.
  const shown = useShowOauthConnection(name);
  const title = t('connections.work.oauth.authoriseTitle', { name });
  if (shown.isPending) {
    return (
      <ToolFrame title={title} onClose={() => show(undefined, row.id)}>
        <Waiting>{t('connections.work.oauth.checking')}</Waiting>
      </ToolFrame>
    );
  }

  const { oauth_client_uuid, oauth_url_subdomain, permission_scope } = shown.data ?? connection;
  return (
    <ClientsFirst listed={listed} title={title} focusAfter={row.id}>
      {(clients) => (
        <OauthForm
          title={title}
          submit={t('connections.work.oauth.authorise')}
          clients={clients}
          first={{
            name,
            client: clients.some(({ uuid }) => uuid === oauth_client_uuid) ? oauth_client_uuid : '',
            subdomain: oauth_url_subdomain,
            scopes: permission_scope.replaceAll(',', ' '),
            allowOffline: connection.hasRefreshToken,
          }}
          nameProblem={() => undefined}
          done={() => t('connections.work.oauth.doneAgain', { name })}
          focusAfter={row.id}
          onCancel={() => show(undefined, row.id)}
        >
          {() => <p>{t('connections.work.oauth.sameAccount', { name })}</p>}
        </OauthForm>
      )}
    </ClientsFirst>
  );
}
