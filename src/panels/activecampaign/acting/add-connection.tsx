import { useState } from 'react';
import type { ActiveCampaignConnection } from '../../../api/activecampaign/schemas.ts';
import { useActiveCampaignWriter } from '../../../api/activecampaign/writes.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { DiscardQuestion } from '../../../ui/garden/discard-question.tsx';
import { TextField } from '../../../ui/garden/text-field.tsx';
import { WorkForm } from '../../../ui/garden/work-form.tsx';
import { sayOutcome } from '../../../ui/say-outcome.ts';
import { useEnding } from '../../../ui/use-ending.ts';
import { useGuarded } from '../../../ui/use-guarded.ts';
import type { Problem } from '../../../ui/use-messages.ts';
import { useActiveCampaignWork } from '../activecampaign-work.ts';
import styles from './acting.module.css';
import { ConnectionFields } from './connection-fields.tsx';
import { EMPTY, hasProblem, listProblemOf, madeOf, problemsOf, trimmed, twinOf } from './draft.ts';
import { TwinWarning } from './twin-warning.tsx';
import { useFirstProblem } from './use-first-problem.ts';

interface AddConnectionProps {
  /** Those that are listed. */
  readonly connections: readonly ActiveCampaignConnection[];
}

/** Registers a service with ActiveCampaign. */
export function AddConnection({ connections }: AddConnectionProps) {
  const words = useWords();
  const { t } = words;
  const work = useActiveCampaignWork();
  const { add, isAdding, problem } = useAdding();
  const [typed, setTyped] = useState({ ...EMPTY, listId: '' });
  const [tries, setTries] = useState(0);
  const fields = useFirstProblem(tries);
  const draft = trimmed(typed);
  const listId = typed.listId.trim();
  const problems = { ...problemsOf(words, draft), listId: listProblemOf(words, listId) };
  // While it is being created it comes into the list: that is no other one.
  const twin = isAdding ? undefined : twinOf(draft, connections);
  useGuarded(work.guard, Object.values(typed).some(Boolean));

  const fieldOf = (field: keyof typeof typed) => ({
    value: typed[field],
    problem: tries ? problems[field] : undefined,
    onChange: (text: string) => setTyped((all) => ({ ...all, [field]: text })),
  });

  return (
    <WorkForm
      title={t('activecampaign.work.add')}
      submit={t(twin ? 'activecampaign.work.createTwin' : 'activecampaign.work.create')}
      sending={isAdding ? t('acts.creating') : undefined}
      problem={problem}
      onSubmit={() => {
        setTries(tries + 1);
        if (!hasProblem(problems)) void add(madeOf(draft, listId));
      }}
      onCancel={() => work.show(undefined, 'add')}
    >
      <div ref={fields} className={styles.fields}>
        <ConnectionFields fieldOf={fieldOf} />
        <TextField
          label={t('activecampaign.fields.list')}
          hint={t('activecampaign.fields.listHint')}
          inputMode="numeric"
          {...fieldOf('listId')}
        />
      </div>
      <TwinWarning twin={twin} />
      <DiscardQuestion of="text" work={work} />
    </WorkForm>
  );
}

/** Sends a new connection once and says what became of it. */
function useAdding() {
  const words = useWords();
  const { t } = words;
  const { create } = useActiveCampaignWriter();
  const end = useEnding(useActiveCampaignWork());
  const [isAdding, setIsAdding] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function add(made: ReturnType<typeof madeOf>) {
    const { name } = made;
    setProblem(undefined);
    setIsAdding(true);
    const written = await create(made);
    setIsAdding(false);
    const telling = sayOutcome(words, written, {
      done: t('activecampaign.work.created', { name }),
      doneUnread: t('activecampaign.work.createdUnread', { name }),
      notVisible: t('activecampaign.work.createdNotVisible', { name }),
      unclear: t('activecampaign.work.unclear'),
      failed: t('activecampaign.work.createFailed'),
    });
    setProblem(end(telling, 'add'));
  }
  return { add, isAdding, problem };
}
