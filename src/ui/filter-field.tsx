import { useId } from 'react';
import styles from './filter-field.module.css';

interface FilterFieldProps {
  /** Names the field and stands in it while it is empty. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The search field above a list, with Garden's look: it is wanted before Garden is there. */
export function FilterField({ label, value, onChange }: FilterFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <input
        id={id}
        type="search"
        className={styles.input}
        value={value}
        placeholder={label}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
