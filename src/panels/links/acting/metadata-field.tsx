import { Field, Textarea } from '@zendeskgarden/react-forms';
import type { Words } from '../../../i18n/words.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { useFocusAtFirst } from '../../../ui/use-focus.ts';
import type { ParsedMetadata } from '../metadata-text.ts';
import styles from './form.module.css';

interface MetadataFieldProps {
  readonly value: string;
  readonly hint: string;
  readonly problem: string | undefined;
  /** Where the form begins. */
  readonly isFirst?: boolean;
  readonly onChange: (value: string) => void;
}

export function MetadataField({ isFirst = false, ...props }: MetadataFieldProps) {
  const { value, hint, problem, onChange } = props;
  const { t } = useWords();
  const field = useFocusAtFirst<HTMLTextAreaElement>(isFirst);
  return (
    <Field>
      <Field.Label>{t('links.fields.metadata')}</Field.Label>
      <Field.Hint>{hint}</Field.Hint>
      <Textarea
        ref={field}
        isCompact
        isResizable
        minRows={4}
        maxRows={14}
        dir="ltr"
        spellCheck={false}
        className={styles.metadata}
        value={value}
        {...(problem && { validation: 'error' })}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <Field.Message validation="error" validationLabel={t('error')} role="alert">
          {problem}
        </Field.Message>
      )}
    </Field>
  );
}

/** The words for metadata that cannot be sent. */
export function metadataProblem({ t }: Words, parsed: ParsedMetadata): string | undefined {
  if (parsed.kind === 'metadata') return undefined;
  if (parsed.kind === 'not-object') return t('links.invalid.notObject');
  const { line, column } = parsed;
  return t('links.invalid.json', { line, column });
}
