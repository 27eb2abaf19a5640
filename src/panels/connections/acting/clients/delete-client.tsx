import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import { useShowOauthConnections } from '../../../../api/zis-connections/hooks-oauth.ts';
import { useOauthClientWriter } from '../../../../api/zis-connections/oauth-writes.ts';
import type { OauthClient, ZisConnection } from '../../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { Question } from '../../../../ui/garden/question.tsx';
import { TypedNameQuestion } from '../../../../ui/garden/typed-name-question.tsx';
import type { Problem } from '../../../../ui/use-messages.ts';
import { useConnectionWork } from '../../connection-work.tsx';
import styles from '../acting.module.css';
import { useSayingWritten } from './use-client-write.ts';

interface DeleteClientProps {
  readonly client: OauthClient;
  readonly connections: readonly ZisConnection[];
  readonly isComplete: boolean;
}

/** Asks before a client goes: ZIS deletes every connection that was made through it as well. */
export function DeleteClient({ client, connections, isComplete }: DeleteClientProps) {
  const { t } = useWords();
  const { show } = useConnectionWork();
  const { remove } = useOauthClientWriter();
  const sayWritten = useSayingWritten();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { isLooking, ...known } = useGoingWithIt(client, connections);
  const name = client.name || client.uuid;
  const title = t('connections.work.client.deleteTitle', { name });
  const cancel = () => show({ kind: 'clients' }, client.uuid);

  async function confirmed() {
    setProblem(undefined);
    setIsBusy(true);
    const written = await remove(client);
    setIsBusy(false);
    setProblem(
      sayWritten(written, {
        done: t('connections.work.client.deleted', { name }),
        failed: t('connections.work.client.deleteFailed', { name }),
        focused: 'new-client',
      }),
    );
  }

  // Nobody is asked before it is known what they would lose.
  if (isLooking) return <Looking title={title} onCancel={cancel} />;
  return (
    <TypedNameQuestion
      {...{ title, name, isBusy, problem }}
      submit={t('connections.work.client.deleteSubmit')}
      text={
        <>
          <p>{t('connections.work.client.deleteFinal')}</p>
          <GoingWithIt {...known} isComplete={isComplete} />
        </>
      }
      onConfirm={() => void confirmed()}
      onCancel={cancel}
    />
  );
}

interface LookingProps {
  readonly title: string;
  readonly onCancel: () => void;
}

function Looking({ title, onCancel }: LookingProps) {
  const { t } = useWords();
  return (
    <Question
      title={title}
      text={<p role="status">{t('connections.work.client.deleteLooking')}</p>}
      onCancel={onCancel}
    >
      <div className={styles.buttons}>
        <Button isBasic size="small" onClick={() => onCancel()}>
          {t('cancel')}
        </Button>
      </div>
    </Question>
  );
}

/** What would be gone; the list need not say through which client a connection was made. */
function useGoingWithIt(client: OauthClient, connections: readonly ZisConnection[]) {
  const oauth = connections.filter((one) => one.type === 'oauth');
  const untold = oauth.filter((one) => !one.oauth_client_uuid);
  const names = untold.map(({ name }) => name).filter(Boolean);
  const shown = useShowOauthConnections(names);
  const clientOf = new Map(
    names.map((name, place) => [name, shown[place]?.data?.oauth_client_uuid]),
  );
  return {
    isLooking: shown.some(({ isPending }) => isPending),
    going: oauth.filter((one) => (one.oauth_client_uuid || clientOf.get(one.name)) === client.uuid),
    unsure: untold.filter(({ name }) => !clientOf.get(name)),
  };
}

interface GoingWithItProps extends Omit<ReturnType<typeof useGoingWithIt>, 'isLooking'> {
  readonly isComplete: boolean;
}

function GoingWithIt({ going, unsure, isComplete }: GoingWithItProps) {
  const { t, plural } = useWords();
  return (
    <>
      <p>
        {going.length
          ? plural('connections.work.client.deleteTakes', going.length)
          : t('connections.work.client.deleteTakesNone')}
      </p>
      <Names of={going} />
      {unsure.length > 0 && <p>{t('connections.work.client.deleteUnsure')}</p>}
      <Names of={unsure} />
      {!isComplete && <p>{t('connections.work.client.deleteIncomplete')}</p>}
    </>
  );
}

function Names({ of }: { readonly of: readonly { readonly name: string }[] }) {
  const { t } = useWords();
  if (!of.length) return null;
  return (
    <ul className={styles.uses}>
      {of.map(({ name }, place) => (
        <li key={`${name} ${place}`}>
          <bdi>{name || t('connections.unnamed')}</bdi>
        </li>
      ))}
    </ul>
  );
}
