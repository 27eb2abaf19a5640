import { Checkbox, Field } from '@zendeskgarden/react-forms';
import type { OauthClient } from '../../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { TextField } from '../../../../ui/garden/text-field.tsx';
import { ClientField } from './client-field.tsx';
import type { SignIn } from './sign-in.ts';

interface SignInFieldsProps {
  readonly signIn: SignIn;
  readonly clients: readonly OauthClient[];
  /** No person takes part. */
  readonly isMachine: boolean;
  readonly problems: { readonly client: string | undefined; readonly scopes: string | undefined };
  readonly onChange: (change: Partial<SignIn>) => void;
}

/** Through which client, into which account, with which rights. */
export function SignInFields(props: SignInFieldsProps) {
  const { signIn, clients, isMachine, problems, onChange } = props;
  const { t } = useWords();
  return (
    <>
      <ClientField
        clients={clients}
        value={signIn.client}
        problem={problems.client}
        onChange={(client) => onChange({ client })}
      />
      <TextField
        label={t('connections.work.oauth.subdomain')}
        hint={t('connections.work.oauth.subdomainHint')}
        value={signIn.subdomain}
        onChange={(subdomain) => onChange({ subdomain: subdomain.trim() })}
      />
      <TextField
        label={t('connections.work.oauth.scopes')}
        hint={t('connections.work.oauth.scopesHint')}
        value={signIn.scopes}
        problem={problems.scopes}
        onChange={(scopes) => onChange({ scopes })}
      />
      {isMachine ? (
        <p>{t('connections.work.oauth.machine')}</p>
      ) : (
        <Field>
          <Checkbox
            isCompact
            checked={signIn.allowOffline}
            onChange={({ target }) => onChange({ allowOffline: target.checked })}
          >
            <Field.Label>{t('connections.work.oauth.offline')}</Field.Label>
          </Checkbox>
        </Field>
      )}
    </>
  );
}
