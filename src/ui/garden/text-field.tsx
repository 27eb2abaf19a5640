import { Field, Input } from '@zendeskgarden/react-forms';
import { useWords } from '../../../../i18n/words-context.ts';

interface NameFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly onChange: (name: string) => void;
}

/** The name of an object, or a pattern of names. */
export function NameField({ label, hint, value, problem, onChange }: NameFieldProps) {
  const { t } = useWords();
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
      <Field.Hint>{hint}</Field.Hint>
      <Input
        isCompact
        dir="auto"
        spellCheck={false}
        value={value}
        {...(problem && { validation: 'error' })}
        onChange={({ target }) => onChange(target.value)}
      />
      {problem && (
        <Field.Message validation="error" validationLabel={t('error')} role="alert">
          {problem}
        </Field.Message>
      )}
    </Field>
  );
}
