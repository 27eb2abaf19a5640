import { useState } from 'react';
import type { NewOauthClient } from '../../../../api/zis-connections/client-oauth.ts';
import {
  type ClientWritten,
  useOauthClientWriter,
} from '../../../../api/zis-connections/oauth-writes.ts';
import type { OauthClient } from '../../../../api/zis-connections/schemas.ts';
import type { Secret } from '../../../../http/secret.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import type { SecretInput } from '../../../../ui/garden/secret-field.tsx';
import { sayOutcome } from '../../../../ui/say-outcome.ts';
import type { Problem } from '../../../../ui/use-messages.ts';
import { useConnectionWork } from '../../connection-work.tsx';

/** Sends an OAuth client's secret once, wipes it, and says what became of it. */
export function useClientWrite(input: SecretInput) {
  const { t } = useWords();
  const writer = useOauthClientWriter();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [secretProblem, setSecretProblem] = useState<string>();
  const sayWritten = useSayingWritten();

  async function send(write: (secret: Secret) => Promise<ClientWritten>, say: Sentences) {
    const secret = input.take();
    setProblem(undefined);
    setSecretProblem(secret ? undefined : t('connections.work.secretEmpty'));
    if (!secret) return;

    setIsBusy(true);
    const failure = sayWritten(await write(secret), say);
    setIsBusy(false);
    setProblem(failure);
    if (failure) setSecretProblem(t('connections.work.secretWiped'));
  }

  return {
    /** Says that there is no secret, where there is none, and sends nothing. */
    check: () => setSecretProblem(input.isFilled() ? undefined : t('connections.work.secretEmpty')),
    create: (name: string, made: (secret: Secret) => NewOauthClient) =>
      send((secret) => writer.create(made(secret)), {
        done: t('connections.work.client.created', { name }),
        failed: t('connections.work.client.createFailed'),
        conflict: t('connections.work.client.createConflict'),
        focused: 'new-client',
      }),
    replace: (client: OauthClient, name: string) =>
      send((secret) => writer.update(client, { client_secret: secret }), {
        done: t('connections.work.client.replaced', { name }),
        failed: t('connections.work.client.replaceFailed', { name }),
        impossible: t('connections.work.client.cannotReplace'),
        notFound: t('connections.work.client.replaceNotFound', { name }),
        focused: client.uuid,
      }),
    isBusy,
    problem,
    secretProblem,
  };
}

interface Sentences {
  readonly done: string;
  readonly failed: string;
  /** Its name is taken. */
  readonly conflict?: string;
  /** ZIS cannot do that at all. */
  readonly impossible?: string;
  /** It is gone, or there is no such call. */
  readonly notFound?: string;
  /** What gets the focus when it is done. */
  readonly focused: string;
}

/** Says it among the clients, which stay open; what failed is given back. */
export function useSayingWritten() {
  const words = useWords();
  const { t } = words;
  const { show, tell } = useConnectionWork();

  return (written: ClientWritten, say: Sentences): Problem | undefined => {
    const byStatus = new Map([
      [404, say.notFound],
      [405, say.impossible],
      [409, say.conflict],
    ]);
    const [said, failure] = sayOutcome(words, written, {
      done: say.done,
      doneUnread: t('connections.work.client.unread'),
      notVisible: t('connections.work.client.notVisible'),
      unclear: t('connections.work.unclear'),
      failed: byStatus.get(written.error?.status ?? 0) ?? say.failed,
    });
    if (!said) return failure;
    show({ kind: 'clients' }, say.focused);
    tell(said);
    return undefined;
  };
}
