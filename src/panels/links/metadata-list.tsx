import { useState } from 'react';
import type { Metadata } from '../../api/zis-links/schemas.ts';
import { useWords } from '../../i18n/words-context.ts';
import { Button } from '../../ui/button.tsx';
import { shortened } from '../../ui/shortened.ts';
import styles from './metadata-list.module.css';

interface MetadataListProps {
  readonly heading?: string;
  readonly metadata: Metadata;
}

/** Keys and values as text; what is no text is shown as JSON. */
export function MetadataList({ heading, metadata }: MetadataListProps) {
  const entries = Object.entries(metadata);
  if (!entries.length) return null;

  return (
    <>
      {heading && (
        <p className={styles.heading}>
          <bdi>{heading}</bdi>
        </p>
      )}
      <dl className={styles.list}>
        {entries.map(([key, value]) => (
          <Entry key={key} name={key} value={value} />
        ))}
      </dl>
    </>
  );
}

function Entry({ name, value }: { readonly name: string; readonly value: unknown }) {
  const { t, number } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = shortened(text);
  const isLong = short !== text;

  return (
    <>
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd>
        <bdi>{isWhole ? text : short}</bdi>
        {isLong && (
          <Button look="link" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? t('links.showLess') : t('links.showAll', { count: number(text.length) })}
          </Button>
        )}
      </dd>
    </>
  );
}
