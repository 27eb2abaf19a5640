import { useState } from 'react';
import { Later } from '../../ui/later.tsx';
import { VirtualRows } from './lazy.ts';
import { LinkItem } from './link-item.tsx';
import { useLinkWork } from './link-work.tsx';
import styles from './link-row.module.css';
import type { Row } from './rows-of.ts';

export interface LinkRowsProps {
  /** The list's name. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly isComplete: boolean;
}

/** Past this, only the rows near what is seen are drawn. */
const MOST_DRAWN = 100;
/** What is there at once of a long list: more than a frame of 600 px shows. */
const FIRST_DRAWN = 20;

/** A list of links; one that is too long to draw keeps its length and draws what is in view. */
export function LinkRows(props: LinkRowsProps) {
  const { rows, isComplete } = props;
  const { edits } = useLinkWork();
  const hasMany = rows.length > MOST_DRAWN || (rows.length === MOST_DRAWN && !isComplete);
  const [isLong, setIsLong] = useState(hasMany);
  // Turning into the other kind draws every row anew, and what is typed in one would be lost: so it
  // turns only once, and not while a form is open.
  if (hasMany && !isLong && !edits.size) setIsLong(true);

  if (!isLong) return <PlainRows {...props} />;
  return (
    <Later fallback={<PlainRows {...props} rows={rows.slice(0, FIRST_DRAWN)} />}>
      <VirtualRows {...props} />
    </Later>
  );
}

function PlainRows({ label, rows }: LinkRowsProps) {
  return (
    <ul role="list" aria-label={label}>
      {rows.map((row) => (
        <li key={row.row.id} className={styles.row}>
          <LinkItem item={row} />
        </li>
      ))}
    </ul>
  );
}
