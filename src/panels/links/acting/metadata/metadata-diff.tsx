import type { Metadata } from '../../../../api/zis-links/schemas.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { metadataChange } from '../../metadata-change.ts';
import styles from './metadata.module.css';

interface MetadataDiffProps {
  readonly heading: string;
  readonly before: Metadata;
  readonly after: Metadata;
  /** In place of a list without entries. */
  readonly none: string;
}

/** What of the metadata is added, changed and removed, key by key. */
export function MetadataDiff({ heading, before, after, none }: MetadataDiffProps) {
  const change = Object.entries(metadataChange(before, after));
  return (
    <div className={styles.diff}>
      <h3>{heading}</h3>
      {!change.length && <p className={styles.hint}>{none}</p>}
      {change.length > 0 && (
        <ul role="list" aria-label={heading}>
          {change.map(([key, value]) => (
            <Change key={key} name={key} before={before} value={value} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface ChangeProps {
  readonly name: string;
  readonly before: Metadata;
  /** What is sent for the key. */
  readonly value: unknown;
}

function Change({ name, before, value }: ChangeProps) {
  const { t } = useWords();
  const wasThere = Object.hasOwn(before, name);
  const kind = wasThere ? (value === null ? 'removed' : 'changed') : 'added';
  const [was, will] = [before[name], value].map(textOf);

  return (
    <li className={styles[kind]}>
      <span className={styles.kind}>{t(`acts.diff.${kind}`)}</span>{' '}
      <bdi className={styles.key}>{name}</bdi>{' '}
      {wasThere && (
        <del>
          <bdi>{shortened(was, will)}</bdi>
        </del>
      )}{' '}
      {kind !== 'removed' && (
        <ins>
          <bdi>{shortened(will, was)}</bdi>
        </ins>
      )}
    </li>
  );
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const LONGEST = 200;
const BEFORE_CHANGE = 40;

/** Of a long text only the part around the first sign in which it differs from the other. */
function shortened(text = '', other = ''): string {
  if (text.length <= LONGEST) return text;
  const start = Math.max(0, firstDifference(text, other) - BEFORE_CHANGE);
  const end = start + LONGEST;
  return `${start ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

function firstDifference(text: string, other: string): number {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return at;
}
