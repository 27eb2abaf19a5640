import type { Metadata } from '../../api/zis-links/schemas.ts';
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
      {heading && <p className={styles.heading}>{heading}</p>}
      <dl className={styles.list}>
        {entries.map(([key, value]) => (
          <Entry key={key} name={key} value={value} />
        ))}
      </dl>
    </>
  );
}

function Entry({ name, value }: { readonly name: string; readonly value: unknown }) {
  return (
    <>
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd>
        <bdi>{typeof value === 'string' ? value : JSON.stringify(value)}</bdi>
      </dd>
    </>
  );
}
