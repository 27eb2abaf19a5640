import { Field, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { CREATABLE_TYPES, type MakeConnectionType } from '../../../api/make/sections.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { DiscardQuestion } from '../../../ui/garden/discard-question.tsx';
import { TextField } from '../../../ui/garden/text-field.tsx';
import { WorkForm } from '../../../ui/garden/work-form.tsx';
import { useFocusAtFirst } from '../../../ui/use-focus.ts';
import { useGuarded } from '../../../ui/use-guarded.ts';
import { useMakeWork } from '../make-work.ts';
import { useAdding } from './use-adding.ts';

/** A new connection of an app. Make gives it its name. */
export function AddMake({ app }: { readonly app: string }) {
  const { t } = useWords();
  const work = useMakeWork();
  const [type, setType] = useState<MakeConnectionType>('oauth');
  const [typed, setTyped] = useState('');
  const [isTried, setIsTried] = useState(false);
  const { add, isAdding, problem } = useAdding(app);
  useGuarded(work.guard, typed !== '');
  const label = typed.trim();

  function submit() {
    setIsTried(true);
    if (label) void add({ type, label });
  }

  return (
    <WorkForm
      title={t('make.work.add')}
      submit={t('make.work.create')}
      sending={isAdding ? t('acts.creating') : undefined}
      problem={problem}
      onSubmit={submit}
      onCancel={() => work.show(undefined, 'add')}
    >
      <TypeField type={type} onType={setType} />
      <TextField
        label={t('make.work.label')}
        hint={`${t('make.work.labelHint')} ${t('make.work.nameHint')}`}
        value={typed}
        problem={isTried && !label ? t('make.work.labelEmpty') : undefined}
        onChange={setTyped}
      />
      <DiscardQuestion of="text" work={work} />
    </WorkForm>
  );
}

interface TypeFieldProps {
  readonly type: MakeConnectionType;
  readonly onType: (type: MakeConnectionType) => void;
}

/** Which kind of connection, with what that means. It cannot be read back later, nor changed. */
function TypeField({ type, onType }: TypeFieldProps) {
  const { t } = useWords();
  const select = useFocusAtFirst<HTMLSelectElement>();
  return (
    <Field>
      <Field.Label>{t('make.work.type')}</Field.Label>
      <Field.Hint>{`${t(`make.work.typeHints.${type}`)} ${t('make.work.typeCoarse')}`}</Field.Hint>
      <Select
        isCompact
        ref={select}
        value={type}
        onChange={({ target }) =>
          onType(CREATABLE_TYPES.find((one) => one === target.value) ?? type)
        }
      >
        {CREATABLE_TYPES.map((one) => (
          <option key={one} value={one}>
            {t(`make.work.types.${one}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
