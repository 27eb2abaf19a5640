import { Field, Input } from '@zendeskgarden/react-forms';
import type { InputHTMLAttributes } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { useFocusAtFirst } from '../use-focus.ts';

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
  const { t } = useWords();
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
      {problem && (
        <Field.Message validation="error" validationLabel={t('error')} role="alert">
          {problem}
        </Field.Message>
      )}
    </Field>
  );
}
