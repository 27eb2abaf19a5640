import { Later } from '../../ui/later.tsx';
import { DeletedRow, EditForms, RowProblem } from './lazy.ts';
import { LinkRow } from './link-row.tsx';
import styles from './link-row.module.css';
import { useLinkWork } from './link-work.tsx';
import type { Row } from './rows-of.ts';

interface LinkItemProps {
  readonly item: Row;
  /** Whether the first paint is past; what comes after it is drawn then. */
  readonly isPainted: boolean;
}

/** A link as it is, under the pen, or deleted. */
export function LinkItem({ item, isPainted }: LinkItemProps) {
  const { edits, problems, selected, focused } = useLinkWork();
  if (item.kind === 'deletion') {
    return (
      <Later>
        <DeletedRow deletion={item.deletion} />
      </Later>
    );
  }

  const { row } = item;
  const edit = edits.get(row.id);
  const problem = problems.get(row.id);
  if (edit) {
    return (
      <div className={styles.wide}>
        <Later>
          <EditForms edit={edit} current={row} />
        </Later>
      </div>
    );
  }
  return (
    <>
      <LinkRow
        row={row}
        isPainted={isPainted}
        isFocused={focused === row.identity}
        isSelecting={selected !== undefined}
      />
      {problem && (
        <div className={styles.wide}>
          <Later>
            <RowProblem problem={problem} />
          </Later>
        </div>
      )}
    </>
  );
}
