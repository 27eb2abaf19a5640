import { useId, useState } from 'react';
import type { Integration } from '../../api/zis-registry/schemas.ts';
import { useWords } from '../../i18n/words-context.ts';
import { Button } from '../../ui/button.tsx';
import styles from './integration-picker.module.css';
import { shortened } from '../../ui/shortened.ts';

interface IntegrationListProps {
  readonly integrations: readonly Integration[];
  readonly onChoose: (integration: string) => void;
}

/** The account's integrations, one to be chosen. */
export function IntegrationList({ integrations, onChoose }: IntegrationListProps) {
  const { t } = useWords();
  const [picked, setPicked] = useState<string>();
  const group = useId();
  return (
    <form
      className={styles.list}
      onSubmit={(event) => {
        event.preventDefault();
        if (picked !== undefined) onChoose(picked);
      }}
    >
      <fieldset>
        <legend>{t('integrations.list')}</legend>
        {integrations.map(({ name, description }, place) => (
          <div key={name} className={styles.integration}>
            <input
              type="radio"
              id={`${group}${place}`}
              name={group}
              aria-describedby={`${group}${place}about`}
              checked={picked === name}
              onChange={() => setPicked(name)}
            />
            <label htmlFor={`${group}${place}`}>
              <bdi>{name}</bdi>
            </label>
            <bdi id={`${group}${place}about`} className={styles.about}>
              {shortened(description)}
            </bdi>
          </div>
        ))}
      </fieldset>
      <Button type="submit" disabled={picked === undefined}>
        {t('integrations.use')}
      </Button>
    </form>
  );
}
