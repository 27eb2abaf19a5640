import { Field, Input } from '@zendeskgarden/react-forms';
import type { InputHTMLAttributes } from 'react';
import { useFocusAtFirst } from '../use-focus.ts';
import { FieldProblem } from './field-problem.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly problem?: string | undefined;
  /** What is asked for first: takes the focus when it appears. */
  readonly isFirst?: boolean;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  readonly onChange: (value: string) => void;
}

/** A line of text for machines: names, addresses; never a secret. */
export function TextField(props: TextFieldProps) {
  const { label, hint, value, problem, isFirst = false, inputMode, onChange } = props;
  const input = useFocusAtFirst<HTMLInputElement>(isFirst);
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
      {hint && <Field.Hint>{hint}</Field.Hint>}
      <Input
        isCompact
        ref={input}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        inputMode={inputMode}
        value={value}
        {...(problem && { validation: 'error' })}
        onChange={({ target }) => onChange(target.value)}
      />
      {problem && <FieldProblem>{problem}</FieldProblem>}
    </Field>
  );
}
