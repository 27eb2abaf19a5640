import { useState } from 'react';
import type { ZisConnection } from '../../../api/zis-connections/schemas.ts';
import { useConnectionWork } from '../connection-work.tsx';
import type { StaticType } from './credentials/draft.ts';
import { NewCredential } from './credentials/new-credential.tsx';
import { ConnectOauth } from './oauth/connect-oauth.tsx';

interface AddConnectionProps {
  readonly connections: readonly ZisConnection[];
  /** Set where the connection is made by signing in. */
  readonly oauth?: { readonly client: string | undefined } | undefined;
}

/** A new connection of any type: from a secret that somebody has, or by signing in. */
export function AddConnection({ connections, oauth }: AddConnectionProps) {
  const { show } = useConnectionWork();
  const [type, setType] = useState<StaticType>('api_key');
  if (oauth) {
    return (
      <ConnectOauth
        connections={connections}
        firstClient={oauth.client}
        onType={(next) => {
          if (next === 'oauth') return;
          setType(next);
          show({ kind: 'add' });
        }}
      />
    );
  }
  return (
    <NewCredential
      type={type}
      connections={connections}
      onType={(next) => {
        if (next === 'oauth') show({ kind: 'add', type: 'oauth' });
        else setType(next);
      }}
    />
  );
}
