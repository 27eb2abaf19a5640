import { useGetMakeConnection } from '../../../api/make/hooks.ts';
import type { MakeConnectionDetails } from '../../../api/make/schemas.ts';
import { useState } from 'react';
import { useWords } from '../../../i18n/words-context.ts';
import { Failure } from '../../../ui/failure.tsx';
import { DiscardQuestion } from '../../../ui/garden/discard-question.tsx';
import { TextField } from '../../../ui/garden/text-field.tsx';
import { ToolFrame } from '../../../ui/garden/tool-frame.tsx';
import { WorkForm } from '../../../ui/garden/work-form.tsx';
import { useGuarded } from '../../../ui/use-guarded.ts';
import { titleOf } from '../listed-make.ts';
import { type ListedMake, useMakeWork } from '../make-work.ts';
import { changeOf } from './change-of.ts';
import { useEditing } from './use-editing.ts';

interface EditMakeProps {
  readonly row: ListedMake;
}

/** What can be changed of a connection itself. The list does not say all of it, so it is read first. */
export function EditMake({ row }: EditMakeProps) {
  const words = useWords();
  const { t } = words;
  const { close } = useMakeWork();
  const { data, error, refetch } = useGetMakeConnection(row.connection.name);
  const title = t('make.work.edit.title', { name: titleOf(words, row.connection) });

  if (data) return <EditForm row={row} title={title} before={data} />;
  return (
    <ToolFrame title={title} onClose={() => close(row.id)}>
      {error ? (
        <Failure
          title={t('make.work.edit.unread')}
          error={error}
          onTryAgain={() => void refetch({ cancelRefetch: false })}
        />
      ) : (
        <p role="status">{t('make.work.edit.waiting')}</p>
      )}
    </ToolFrame>
  );
}

interface EditFormProps extends EditMakeProps {
  readonly title: string;
  /** As it is now: what is not typed in follows it. */
  readonly before: MakeConnectionDetails;
}

function EditForm({ row, title, before }: EditFormProps) {
  const { t } = useWords();
  const work = useMakeWork();
  const [typed, setTyped] = useState<Partial<Record<'label' | 'system', string>>>({});
  const [isTried, setIsTried] = useState(false);
  const { save, isSaving, problem } = useEditing(row);
  const { label = before.label, system = before.connectedSystemName } = typed;
  const change = changeOf(before, { label: label.trim(), system: system.trim() });
  const isUnchanged = !Object.keys(change).length;
  useGuarded(work.guard, !isUnchanged);
  const saysUnchanged = isTried && isUnchanged && !isSaving;

  function submit() {
    setIsTried(true);
    if (label.trim() && !isUnchanged) void save(change);
  }

  return (
    <WorkForm
      title={title}
      submit={t('acts.save')}
      sending={isSaving ? t('acts.saving') : undefined}
      problem={problem}
      onSubmit={submit}
      onCancel={() => work.show(undefined, row.id)}
    >
      <TextField
        isFirst
        label={t('make.work.label')}
        hint={t('make.work.labelHint')}
        value={label}
        problem={isTried && !label.trim() ? t('make.work.labelEmpty') : undefined}
        onChange={(text) => setTyped({ ...typed, label: text })}
      />
      <TextField
        label={t('make.work.edit.system')}
        hint={t('make.work.edit.systemHint')}
        value={system}
        onChange={(text) => setTyped({ ...typed, system: text })}
      />
      <p role="status" className={saysUnchanged ? undefined : 'visually-hidden'}>
        {saysUnchanged && t('make.work.edit.unchanged')}
      </p>
      <DiscardQuestion of="text" work={work} />
    </WorkForm>
  );
}
