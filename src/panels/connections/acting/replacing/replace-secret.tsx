import { useState } from 'react';
import type { StaticConnection } from '../../../../api/zis-connections/schemas.ts';
import type { Words } from '../../../../i18n/words.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { SecretField } from '../../../../ui/garden/secret-field.tsx';
import { TextField } from '../../../../ui/garden/text-field.tsx';
import { WorkForm } from '../../../../ui/garden/work-form.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { useFocusWhen } from '../../../../ui/use-focus.ts';
import { type ListedConnection, useConnectionWork } from '../../connection-work.tsx';
import styles from '../acting.module.css';
import { DiscardQuestion } from '../../../../ui/garden/discard-question.tsx';
import { type Draft, hasProblem, type Problems, problemsBeside } from '../credentials/draft.ts';
import { domainProblemOf } from '../rules/domain-problem.ts';
import { nameProblemOf } from '../rules/name-problem.ts';
import { useGuardedSecret } from '../use-guarded-secret.ts';
import { UsesList } from '../uses-list.tsx';
import { type Beside, besideOf } from './change-of.ts';
import type { Way } from './step.ts';
import { useReplacing } from './use-replacing.ts';

interface ReplaceSecretProps {
  readonly row: ListedConnection;
  readonly connection: StaticConnection;
}

/** Puts a new secret in the place of the stored one; what flows rely on stays as it is. */
export function ReplaceSecret({ row, connection }: ReplaceSecretProps) {
  const words = useWords();
  const { t } = words;
  const work = useConnectionWork();
  const { show, tell } = work;
  const [beside, setBeside] = useState(() => besideOf(connection));
  const secret = useGuardedSecret();
  const { way, replace, sending, problem, secretProblem, isGone } = useReplacing(row, connection);
  const { type, name } = connection;
  const isAnew = way !== 'update';
  const problems = besideProblemsOf(words, { name, type, ...beside }, isAnew);

  function cancel() {
    const text = t('connections.work.recreate.left', { name });
    if (way === 'create') tell({ text, isDoubtful: true });
    show(undefined, isGone ? 'heading' : row.id);
  }

  return (
    <WorkForm
      title={t('connections.work.replaceTitle', { name })}
      submit={t(SUBMIT[way])}
      {...{ sending, problem }}
      onSubmit={() => {
        if (!hasProblem(problems)) void replace(beside, secret);
      }}
      onCancel={cancel}
    >
      <Locked connection={connection} isAnew={isAnew} />
      {isAnew && <Recreate name={name} problem={problems.name} />}
      <BesideFields
        {...{ type, beside, problems, isAnew }}
        onChange={(change) => setBeside({ ...beside, ...change })}
      />
      <SecretField
        isFirst
        label={t(`connections.work.secret.${type}`)}
        hint={t('connections.work.secretHint')}
        input={secret}
        problem={secretProblem}
      />
      <DiscardQuestion of="secret" work={work} />
    </WorkForm>
  );
}

const SUBMIT = {
  update: 'connections.work.replaceSubmit',
  recreate: 'connections.work.recreate.submit',
  create: 'connections.work.recreate.again',
} as const satisfies Record<Way, string>;

interface BesideFieldsProps {
  readonly type: StaticConnection['type'];
  readonly beside: Beside;
  readonly problems: Problems;
  readonly isAnew: boolean;
  readonly onChange: (change: Partial<Beside>) => void;
}

/** What may change with the secret. */
function BesideFields({ type, beside, problems, isAnew, onChange }: BesideFieldsProps) {
  const { t } = useWords();
  return (
    <>
      {isAnew && (
        <TextField
          label={t('connections.work.domain')}
          value={beside.domain}
          problem={problems.domain}
          onChange={(domain) => onChange({ domain })}
        />
      )}
      {type === 'api_key' && (
        <TextField
          label={t('connections.work.header')}
          value={beside.header}
          problem={problems.header}
          onChange={(header) => onChange({ header })}
        />
      )}
      {type === 'basic_auth' && (
        <TextField
          label={t('connections.work.username')}
          value={beside.username}
          problem={problems.username}
          onChange={(username) => onChange({ username })}
        />
      )}
    </>
  );
}

/** What ZIS wants of one that is created anew; a stored one may have come about by other rules. */
function besideProblemsOf(words: Words, draft: Draft, isAnew: boolean): Problems {
  const { name, type, domain } = draft;
  return {
    ...problemsBeside(words, draft),
    ...(isAnew && {
      name: nameProblemOf(words, { name, type, connections: [] }),
      domain: domainProblemOf(words, domain),
    }),
  };
}

interface LockedProps {
  readonly connection: StaticConnection;
  /** Created anew, it may have another domain. */
  readonly isAnew: boolean;
}

/** What cannot be changed, and why. */
function Locked({ connection, isAnew }: LockedProps) {
  const { t } = useWords();
  return (
    <>
      <dl className={styles.locked}>
        <dt>{t('connections.work.name')}</dt>
        <dd>
          <bdi>{connection.name}</bdi>
        </dd>
        <dt>{t('connections.work.type')}</dt>
        <dd>{t(`connections.types.${connection.type}`)}</dd>
        {!isAnew && (
          <>
            <dt>{t('connections.work.domain')}</dt>
            <dd>
              <bdi>{connection.allowed_domain || t('connections.none')}</bdi>
            </dd>
          </>
        )}
      </dl>
      {!isAnew && <p className={styles.quiet}>{t('connections.work.frozen')}</p>}
    </>
  );
}

interface RecreateProps {
  readonly name: string;
  /** Why ZIS would not take its name again. */
  readonly problem: string | undefined;
}

/** The other way, and who would notice: read before it is gone. */
function Recreate({ name, problem }: RecreateProps) {
  const { t } = useWords();
  const place = useFocusWhen<HTMLDivElement>(true);
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={t('connections.work.recreate.title')}>
      <Notice tone="warning" title={t('connections.work.recreate.title')}>
        <p>{t('connections.work.recreate.how')}</p>
        <UsesList name={name} title={t('connections.work.recreate.flows')} />
        {problem && <p role="alert">{problem}</p>}
      </Notice>
    </div>
  );
}
