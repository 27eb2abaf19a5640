import { Field, Input, Select, Textarea } from '@zendeskgarden/react-forms';
import { useWords } from '../../../../i18n/words-context.ts';
import { Button } from '../../../../ui/button.tsx';
import type { MetadataMistake } from '../../metadata-text.ts';
import { type MetadataField, withNewField } from './metadata-draft.ts';
import styles from './metadata.module.css';
import { sayMistake } from './say-mistake.ts';

interface MetadataFieldsProps {
  readonly fields: readonly MetadataField[];
  readonly hint: string;
  readonly mistake: MetadataMistake | undefined;
  readonly onChange: (fields: readonly MetadataField[]) => void;
}

/** Metadata as rows, a key and a value each. */
export function MetadataFields({ fields, hint, mistake, onChange }: MetadataFieldsProps) {
  const words = useWords();
  const { t } = words;
  return (
    <fieldset className={styles.fields}>
      <legend>{t('acts.fields.metadata')}</legend>
      <p className={styles.hint}>{hint}</p>
      {fields.map((field, index) => (
        <Row
          key={field.id}
          field={field}
          place={index + 1}
          onChange={(next) => onChange(fields.map((one) => (one.id === next.id ? next : one)))}
          onRemove={() => onChange(fields.filter(({ id }) => id !== field.id))}
        />
      ))}
      {mistake && (
        <p role="alert" className={styles.mistake}>
          {sayMistake(words, mistake)}
        </p>
      )}
      <Button look="link" onClick={() => onChange(withNewField(fields))}>
        {t('acts.metadata.addField')}
      </Button>
    </fieldset>
  );
}

interface RowProps {
  readonly field: MetadataField;
  /** From 1: names the inputs of a row whose key is still empty. */
  readonly place: number;
  readonly onChange: (field: MetadataField) => void;
  readonly onRemove: () => void;
}

function Row({ field, place, onChange, onRemove }: RowProps) {
  const { t } = useWords();
  const name = { key: field.key || place };
  return (
    <div className={styles.field}>
      <Field>
        <Field.Label hidden>{t('acts.metadata.key', { place })}</Field.Label>
        <Input
          isCompact
          dir="auto"
          placeholder={t('acts.metadata.keyPlaceholder')}
          value={field.key}
          onChange={({ target }) => onChange({ ...field, key: target.value })}
        />
      </Field>
      <Field>
        <Field.Label hidden>{t('acts.metadata.kind', name)}</Field.Label>
        <Select
          isCompact
          value={field.isText ? 'text' : 'json'}
          onChange={({ target }) => onChange({ ...field, isText: target.value === 'text' })}
        >
          <option value="text">{t('acts.metadata.text')}</option>
          <option value="json">{t('acts.metadata.json')}</option>
        </Select>
      </Field>
      <Field className={styles.value}>
        <Field.Label hidden>{t('acts.metadata.value', name)}</Field.Label>
        <Textarea
          isCompact
          isResizable
          dir="auto"
          minRows={1}
          maxRows={8}
          placeholder={t('acts.metadata.valuePlaceholder')}
          value={field.value}
          onChange={({ target }) => onChange({ ...field, value: target.value })}
        />
      </Field>
      <Button look="link" aria-label={t('acts.metadata.remove', name)} onClick={onRemove}>
        {t('acts.metadata.removeShort')}
      </Button>
    </div>
  );
}
