import { Field, Input } from '@zendeskgarden/react-forms';

interface FilterFieldProps {
  /** Names the field and stands in it while it is empty. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The search field above a list. */
export function FilterField({ label, value, onChange }: FilterFieldProps) {
  return (
    <Field>
      <Field.Label hidden>{label}</Field.Label>
      <Input
        isCompact
        type="search"
        value={value}
        placeholder={label}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
