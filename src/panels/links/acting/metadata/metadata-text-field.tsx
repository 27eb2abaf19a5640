import { Field, Textarea } from '@zendeskgarden/react-forms';
import { useWords } from '../../../../i18n/words-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { useFocusAtFirst } from '../../../../ui/use-focus.ts';
import type { MetadataMistake } from '../../metadata-text.ts';
import { sayMistake } from './say-mistake.ts';
import styles from './metadata.module.css';
import { FieldProblem } from '../../../../ui/garden/field-problem.tsx';

interface MetadataTextProps {
  readonly value: string;
  readonly hint: string;
  readonly mistake: MetadataMistake | undefined;
  readonly isFirst?: boolean | undefined;
  readonly onChange: (value: string) => void;
}

/** Metadata as JSON. */
export function MetadataText({ isFirst = false, ...props }: MetadataTextProps) {
  const { value, hint, mistake, onChange } = props;
  const words = useWords();
  const { t } = words;
  const field = useFocusAtFirst<HTMLTextAreaElement>(isFirst);

  function goToMistake(line: number) {
    const start =
      value
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    const end = value.indexOf('\n', start);
    field.current?.focus();
    field.current?.setSelectionRange(start, end < 0 ? value.length : end);
  }

  return (
    <>
      <Field>
        <Field.Label>{t('acts.fields.metadata')}</Field.Label>
        <Field.Hint>{hint}</Field.Hint>
        <Textarea
          ref={field}
          isCompact
          isResizable
          minRows={7}
          maxRows={14}
          dir="ltr"
          spellCheck={false}
          className={styles.text}
          value={value}
          {...(mistake && { validation: 'error' })}
          onChange={(event) => onChange(event.target.value)}
        />
        {mistake && <FieldProblem>{sayMistake(words, mistake)}</FieldProblem>}
      </Field>
      {/* Outside the field, where Garden sets the size of the font to none. */}
      {mistake && 'line' in mistake && (
        <Button look="link" className={styles.turn} onClick={() => goToMistake(mistake.line)}>
          {t('acts.metadata.goToLine', { line: mistake.line })}
        </Button>
      )}
    </>
  );
}
