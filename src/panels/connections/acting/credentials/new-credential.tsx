import { useState } from 'react';
import type { ZisConnection } from '../../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { SecretField } from '../../../../ui/garden/secret-field.tsx';
import { TextField } from '../../../../ui/garden/text-field.tsx';
import { WorkForm } from '../../../../ui/garden/work-form.tsx';
import { useConnectionWork } from '../../connection-work.tsx';
import { DiscardQuestion } from '../../../../ui/garden/discard-question.tsx';
import { hostIn } from '../rules/domain-problem.ts';
import { useGuardedSecret } from '../use-guarded-secret.ts';
import { type Draft, hasProblem, problemsOf, problemsSoFar, type StaticType } from './draft.ts';
import { TypeField, type NewType } from './type-field.tsx';
import { useAddingConnection } from './use-adding-connection.ts';

interface NewCredentialProps {
  readonly type: StaticType;
  readonly onType: (type: NewType) => void;
  /** Every connection that is known: a name is free only where none of them has it. */
  readonly connections: readonly ZisConnection[];
}

/** Creates a connection from a secret that somebody has. */
export function NewCredential({ type, onType, connections }: NewCredentialProps) {
  const words = useWords();
  const { t } = words;
  const work = useConnectionWork();
  const { show } = work;
  const [typed, setTyped] = useState(NOTHING);
  const [isTried, setIsTried] = useState(false);
  const secret = useGuardedSecret();
  const { add, isAdding, problem, secretProblem } = useAddingConnection();
  const draft = draftOf(type, typed);
  // While it is being created it comes into the list: that is no name that somebody else has.
  const problems = problemsOf(words, draft, isAdding ? [] : connections);
  const shown = isTried ? problems : problemsSoFar(problems, draft);

  const fieldOf = (field: keyof typeof typed) => ({
    value: typed[field],
    problem: shown[field],
    onChange: (value: string) => setTyped((all) => ({ ...all, [field]: value })),
  });

  function submit() {
    setIsTried(true);
    if (!hasProblem(problems)) void add(draft, secret);
  }

  return (
    <WorkForm
      title={t('connections.work.add')}
      submit={t('connections.work.create')}
      sending={isAdding ? t('connections.work.creating') : undefined}
      problem={problem}
      onSubmit={submit}
      onCancel={() => show(undefined, 'add')}
    >
      <TypeField type={type} onType={onType} />
      <TextField
        label={t('connections.work.name')}
        hint={t('connections.work.nameHint')}
        {...fieldOf('name')}
      />
      <DomainField {...fieldOf('domain')} />
      {type === 'api_key' && (
        <TextField
          label={t('connections.work.header')}
          hint={t('connections.work.headerHint')}
          {...fieldOf('header')}
        />
      )}
      {type === 'basic_auth' && (
        <TextField label={t('connections.work.username')} {...fieldOf('username')} />
      )}
      <SecretField
        label={t(`connections.work.secret.${type}`)}
        hint={t('connections.work.secretHint')}
        input={secret}
        problem={secretProblem}
      />
      <DiscardQuestion of="secret" work={work} />
    </WorkForm>
  );
}

const NOTHING = { name: '', domain: '', header: '', username: '' };

/** Without the spaces around what was pasted. */
const draftOf = (type: StaticType, { name, domain, header, username }: typeof NOTHING): Draft => ({
  type,
  name: name.trim(),
  domain: domain.trim(),
  header: header.trim(),
  username: username.trim(),
});

interface DomainFieldProps {
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (domain: string) => void;
}

/** People paste an address; its host is one press away. */
function DomainField({ value, problem, onChange }: DomainFieldProps) {
  const { t } = useWords();
  const host = problem ? hostIn(value) : undefined;
  return (
    <div>
      <TextField
        label={t('connections.work.domain')}
        hint={t('connections.work.domainHint')}
        inputMode="url"
        {...{ value, problem, onChange }}
      />
      {host && (
        <Button look="link" onClick={() => onChange(host)}>
          {t('connections.work.useHost', { host })}
        </Button>
      )}
    </div>
  );
}
