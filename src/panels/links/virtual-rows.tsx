import { VirtualList } from '../../ui/virtual-list.tsx';
import { LinkItem } from './link-item.tsx';
import { useLinkWork } from './link-work.tsx';
import styles from './link-row.module.css';
import type { LinkRowsProps } from './link-rows.tsx';

/** Pixels of a row with one line of facts. */
const USUAL_HEIGHT = 84;

/** The rows near what is seen; those with an open form stay. */
export default function VirtualRows({ label, rows }: LinkRowsProps) {
  const { edits } = useLinkWork();
  return (
    <VirtualList
      label={label}
      items={rows}
      idOf={({ row }) => row.id}
      keep={[...edits.keys()]}
      usualHeight={USUAL_HEIGHT}
      rowClass={styles.row}
    >
      {(item) => <LinkItem item={item} isPainted />}
    </VirtualList>
  );
}
