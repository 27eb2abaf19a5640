import { useIsPainted } from '../../ui/first-paint.ts';
import { Later } from '../../ui/later.tsx';
import { useIsLong } from '../../ui/use-is-long.ts';
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

/** What is drawn at first, in one go: more than a frame of 600 px shows. */
const FIRST_DRAWN = 20;

/** A list of links; one that is too long to draw keeps its length and draws what is in view. */
export function LinkRows(props: LinkRowsProps) {
  const { rows, isComplete } = props;
  const { edits } = useLinkWork();
  const isLong = useIsLong({ count: rows.length, isComplete, isBusy: edits.size > 0 });

  if (!isLong) return <PlainRows {...props} />;
  return (
    <Later fallback={<PlainRows {...props} rows={rows.slice(0, FIRST_DRAWN)} />}>
      <VirtualRows {...props} />
    </Later>
  );
}

function PlainRows({ label, rows }: LinkRowsProps) {
  const isPainted = useIsPainted();
  const drawn = isPainted ? rows : rows.slice(0, FIRST_DRAWN);
  return (
    <ul role="list" aria-label={label} className={styles.list}>
      {drawn.map((row) => (
        <li key={row.row.id} className={styles.row}>
          <LinkItem item={row} isPainted={isPainted} />
        </li>
      ))}
    </ul>
  );
}
