import type { ReactNode } from 'react';
import type { useListOauthClients } from '../../../../api/zis-connections/hooks-oauth.ts';
import type { OauthClient } from '../../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { Failure } from '../../../../ui/failure.tsx';
import { ToolFrame } from '../../../../ui/garden/tool-frame.tsx';
import { Waiting } from '../../../../ui/waiting.tsx';
import { useSettings } from '../../../../zaf/zaf-context.ts';
import { useConnectionWork } from '../../connection-work.tsx';

interface ClientsFirstProps {
  readonly listed: ReturnType<typeof useListOauthClients>;
  /** Of the form that waits for the clients. */
  readonly title: string;
  /** Gets the focus when it is closed. */
  readonly focusAfter: string;
  readonly children: (clients: readonly OauthClient[]) => ReactNode;
}

/** A form that needs the OAuth clients, or why it cannot have them. */
export function ClientsFirst({ listed, title, focusAfter, children }: ClientsFirstProps) {
  const { t } = useWords();
  const { integration } = useSettings();
  const { show } = useConnectionWork();
  if (listed.data) return children(listed.data);
  return (
    <ToolFrame title={title} onClose={() => show(undefined, focusAfter)}>
      {listed.error ? (
        <Failure
          title={t('connections.work.oauth.clientsFailed')}
          error={listed.error}
          integration={integration}
          onTryAgain={() => void listed.refetch()}
        />
      ) : (
        <Waiting>{t('connections.work.oauth.clientsWaiting')}</Waiting>
      )}
    </ToolFrame>
  );
}
