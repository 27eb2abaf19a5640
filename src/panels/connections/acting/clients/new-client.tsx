import { Field, Select } from '@zendeskgarden/react-forms';
import { type ComponentProps, useState } from 'react';
import type { OauthClient } from '../../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { SecretField } from '../../../../ui/garden/secret-field.tsx';
import { TextField } from '../../../../ui/garden/text-field.tsx';
import { WorkForm } from '../../../../ui/garden/work-form.tsx';
import { useConnectionWork } from '../../connection-work.tsx';
import { DiscardQuestion } from '../../../../ui/garden/discard-question.tsx';
import { useGuardedSecret } from '../use-guarded-secret.ts';
import { CallbackAddress } from './callback-address.tsx';
import { type ClientDraft, clientProblemsOf, EMPTY, newClientOf } from './client-draft.ts';
import { useClientWrite } from './use-client-write.ts';

/** Registers the integration with a service: what was got there is typed in here. */
export function NewClient({ clients }: { readonly clients: readonly OauthClient[] }) {
  const words = useWords();
  const { t } = words;
  const work = useConnectionWork();
  const { show } = work;
  const [draft, setDraft] = useState(EMPTY);
  const [isTried, setIsTried] = useState(false);
  const secret = useGuardedSecret();
  const { create, check, isBusy, problem, secretProblem } = useClientWrite(secret);
  const problems = clientProblemsOf(words, draft, clients);
  const change = (part: Partial<ClientDraft>) => setDraft({ ...draft, ...part });

  const fieldOf = (field: Exclude<keyof ClientDraft, 'grant'>) => ({
    value: draft[field],
    problem: isTried ? problems[field] : undefined,
    onChange: (value: string) => change({ [field]: field === 'scopes' ? value : value.trim() }),
  });

  return (
    <WorkForm
      title={t('connections.work.client.new')}
      submit={t('connections.work.client.create')}
      sending={isBusy ? t('connections.work.creating') : undefined}
      problem={problem}
      onSubmit={() => {
        setIsTried(true);
        if (Object.values(problems).some(Boolean)) check();
        else void create(draft.name, (typed) => newClientOf(draft, typed));
      }}
      onCancel={() => show({ kind: 'clients' }, 'new-client')}
    >
      <CallbackAddress />
      <GrantField grant={draft.grant} onGrant={(grant) => change({ grant })} />
      <TextField
        isFirst
        label={t('connections.work.client.name')}
        hint={t('connections.work.client.nameHint')}
        {...fieldOf('name')}
      />
      <TextField label={t('connections.work.client.id')} {...fieldOf('id')} />
      <SecretField
        label={t('connections.work.client.secret')}
        hint={t('connections.work.secretHint')}
        input={secret}
        problem={secretProblem}
      />
      <Addresses grant={draft.grant} fieldOf={fieldOf} />
      <DiscardQuestion of="secret" work={work} />
    </WorkForm>
  );
}

interface AddressesProps {
  readonly grant: ClientDraft['grant'];
  readonly fieldOf: (
    field: 'authUrl' | 'tokenUrl' | 'scopes',
  ) => Pick<ComponentProps<typeof TextField>, 'value' | 'problem' | 'onChange'>;
}

/** Where the service is asked, and for what. */
function Addresses({ grant, fieldOf }: AddressesProps) {
  const { t } = useWords();
  return (
    <>
      {grant === 'authorization_code' && (
        <TextField
          label={t('connections.work.client.authUrl')}
          hint={t('connections.work.client.authUrlHint')}
          inputMode="url"
          {...fieldOf('authUrl')}
        />
      )}
      <TextField
        label={t('connections.work.client.tokenUrl')}
        hint={t('connections.work.client.tokenUrlHint')}
        inputMode="url"
        {...fieldOf('tokenUrl')}
      />
      <TextField
        label={t('connections.work.client.scopes')}
        hint={t('connections.work.oauth.scopesHint')}
        {...fieldOf('scopes')}
      />
    </>
  );
}

interface GrantFieldProps {
  readonly grant: ClientDraft['grant'];
  readonly onGrant: (grant: ClientDraft['grant']) => void;
}

const GRANTS = ['authorization_code', 'client_credentials'] as const;

function GrantField({ grant, onGrant }: GrantFieldProps) {
  const { t } = useWords();
  return (
    <Field>
      <Field.Label>{t('connections.work.client.grant')}</Field.Label>
      <Select
        isCompact
        value={grant}
        onChange={({ target }) => onGrant(GRANTS.find((one) => one === target.value) ?? grant)}
      >
        {GRANTS.map((one) => (
          <option key={one} value={one}>
            {t(`connections.work.client.grants.${one}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
