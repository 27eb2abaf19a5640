import { Field, Input } from '@zendeskgarden/react-forms';
import { forwardRef } from 'react';
import { useWords } from '../../../i18n/words-context.ts';
import { FieldProblem } from '../../../ui/garden/field-problem.tsx';

interface ObjectFieldProps {
  /** The object of a new link when absent. */
  readonly label?: string;
  readonly value: string;
  /** Whether a problem is already worth pointing out. */
  readonly isChecked: boolean;
  readonly onChange: (value: string) => void;
}

/** The name of the object at the other end of a link. */
export const ObjectField = forwardRef<HTMLInputElement, ObjectFieldProps>(function ObjectField(
  { label, value, isChecked, onChange },
  ref,
) {
  const { t } = useWords();
  const problem = isChecked ? nameProblemOf(value) : undefined;
  return (
    <Field>
      <Field.Label>{label ?? t('acts.fields.object')}</Field.Label>
      {!label && <Field.Hint>{t('acts.fields.objectHint')}</Field.Hint>}
      <Input
        isCompact
        ref={ref}
        dir="auto"
        value={value}
        {...(problem && { validation: 'error' })}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && <FieldProblem>{t(problem)}</FieldProblem>}
    </Field>
  );
});

export function nameProblemOf(name: string) {
  if (!name.trim()) return 'acts.invalid.objectEmpty';
  return name.includes('*') ? 'acts.invalid.objectWildcard' : undefined;
}
