import { Later } from '../../ui/later.tsx';
import { DeletedRow } from './deleted-row.tsx';
import { EditLink } from './lazy.ts';
import { LinkRow } from './link-row.tsx';
import styles from './link-row.module.css';
import type { Row } from './rows-of.ts';
import type { LinkEditing } from './use-link-editing.ts';

interface LinkItemProps {
  readonly row: Row;
  /** Where it stands in its group. */
  readonly index: number;
  readonly editing: LinkEditing;
}

/** A link as it is, under the pen, or deleted. */
export function LinkItem({ row: item, index, editing }: LinkItemProps) {
  const { row } = item;
  if (item.kind === 'deletion') {
    return <DeletedRow deletion={item.deletion} onUndo={editing.undo} />;
  }
  if (editing.edited?.id === row.id) {
    return (
      <li className={styles.row}>
        <div className={styles.wide}>
          <Later>
            <EditLink
              row={editing.edited}
              onDone={(said) => editing.finish(said, row.identity)}
              onCancel={() => editing.finish(undefined, row.identity)}
            />
          </Later>
        </div>
      </li>
    );
  }
  return (
    <LinkRow
      row={row}
      isFocused={editing.focused === row.identity}
      onAction={(action) => editing.act(action, row, index)}
    />
  );
}
