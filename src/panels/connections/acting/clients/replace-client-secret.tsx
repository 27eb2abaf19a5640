import type { OauthClient } from '../../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { SecretField } from '../../../../ui/garden/secret-field.tsx';
import { WorkForm } from '../../../../ui/garden/work-form.tsx';
import { useConnectionWork } from '../../connection-work.tsx';
import { DiscardQuestion } from '../../../../ui/garden/discard-question.tsx';
import { useGuardedSecret } from '../use-guarded-secret.ts';
import { useClientWrite } from './use-client-write.ts';

/** Puts a new secret in the place of the one that the service has withdrawn. */
export function ReplaceClientSecret({ client }: { readonly client: OauthClient }) {
  const { t } = useWords();
  const work = useConnectionWork();
  const { show } = work;
  const secret = useGuardedSecret();
  const { replace, isBusy, problem, secretProblem } = useClientWrite(secret);
  const name = client.name || client.uuid;
  return (
    <WorkForm
      title={t('connections.work.client.replaceTitle', { name })}
      submit={t('connections.work.replaceSubmit')}
      sending={isBusy ? t('connections.work.replacing') : undefined}
      problem={problem}
      onSubmit={() => void replace(client, name)}
      onCancel={() => show({ kind: 'clients' }, client.uuid)}
    >
      <SecretField
        isFirst
        label={t('connections.work.client.secret')}
        hint={t('connections.work.secretHint')}
        input={secret}
        problem={secretProblem}
      />
      <DiscardQuestion of="secret" work={work} />
    </WorkForm>
  );
}
