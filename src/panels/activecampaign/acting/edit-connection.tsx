import { useState } from 'react';
import type { ActiveCampaignConnection } from '../../../api/activecampaign/schemas.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { DiscardQuestion } from '../../../ui/garden/discard-question.tsx';
import { WorkForm } from '../../../ui/garden/work-form.tsx';
import { useGuarded } from '../../../ui/use-guarded.ts';
import { type ListedConnection, useActiveCampaignWork } from '../activecampaign-work.ts';
import { titleOf } from '../title-of.ts';
import styles from './acting.module.css';
import { ConnectionFields } from './connection-fields.tsx';
import { type Draft, draftOf, hasProblem, problemsOf, trimmed, twinOf } from './draft.ts';
import { changeOf, problemsIn, stateOf } from './state-draft.ts';
import { StateFields } from './state-fields.tsx';
import { TwinWarning } from './twin-warning.tsx';
import { useFirstProblem } from './use-first-problem.ts';
import { useSaving } from './use-saving.ts';

interface EditConnectionProps {
  /** As it was when the form was opened. */
  readonly row: ListedConnection;
  /** Those that are listed. */
  readonly connections: readonly ActiveCampaignConnection[];
}

/** Changes a connection; what was not changed is not sent. */
export function EditConnection({ row, connections }: EditConnectionProps) {
  const words = useWords();
  const { t } = words;
  const { connection } = row;
  const work = useActiveCampaignWork();
  const { save, isSaving, problem } = useSaving(row);
  const [typed, setTyped] = useState(() => draftOf(connection));
  const [state, setState] = useState(() => stateOf(connection));
  const [tries, setTries] = useState(0);
  const fields = useFirstProblem(tries);
  const draft = trimmed(typed);
  const change = changeOf(connection, draft, state);
  const problems = problemsIn(change, problemsOf(words, draft));
  const others = connections.filter(({ id }) => id !== connection.id);
  const isMoved = 'service' in change || 'externalid' in change;
  useGuarded(work.guard, Object.keys(change).length > 0);

  const fieldOf = (field: keyof Draft) => ({
    value: typed[field],
    problem: tries ? problems[field] : undefined,
    onChange: (text: string) => setTyped((all) => ({ ...all, [field]: text })),
  });

  return (
    <WorkForm
      title={t('activecampaign.work.editTitle', { name: titleOf(words, connection) })}
      submit={t('acts.save')}
      sending={isSaving ? t('acts.saving') : undefined}
      problem={problem}
      onSubmit={() => {
        setTries(tries + 1);
        if (!hasProblem(problems)) void save(change);
      }}
      onCancel={() => work.show(undefined, row.id)}
    >
      {connection.isInternal && <p className={styles.hint}>{t('activecampaign.work.internal')}</p>}
      <div ref={fields} className={styles.fields}>
        <ConnectionFields fieldOf={fieldOf} />
        <StateFields connection={connection} state={state} onChange={setState} />
      </div>
      <TwinWarning twin={isMoved ? twinOf(draft, others) : undefined} />
      <DiscardQuestion of="text" work={work} />
    </WorkForm>
  );
}
