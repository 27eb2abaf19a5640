import { type ReactNode, useId } from 'react';
import { useIsLong } from './use-is-long.ts';
import { VirtualList } from './virtual-list.tsx';

interface RowListProps<Row extends { readonly id: string }> {
  /** The list's name. */
  readonly label: string;
  /** Those that the filter leaves, in their order. */
  readonly rows: readonly Row[];
  readonly all: readonly Row[];
  /** False while more rows are known to exist. */
  readonly isComplete: boolean;
  /** The row in which something stands open, as it was when that was opened. */
  readonly open: Row | undefined;
  /** The id of the row that gets the focus back. */
  readonly focused: string | undefined;
  /** Pixels of a usual row. */
  readonly usualHeight: number;
  readonly rowClass: string | undefined;
  /** Draws a row, which is named by the element that it gives the id `nameId`. */
  readonly children: (row: Row, nameId: string) => ReactNode;
}

/** The list; a long one draws what is in view. What is open in a row stays, whatever the filter leaves. */
export function RowList<Row extends { readonly id: string }>(props: RowListProps<Row>) {
  const { label, open, focused, isComplete, usualHeight, rowClass, children } = props;
  const shown = withOpen(props);
  const isLong = useIsLong({ count: shown.length, isComplete, isBusy: open !== undefined });
  const idPrefix = useId();

  if (isLong) {
    return (
      <VirtualList
        isNamed
        label={label}
        items={shown}
        idOf={({ id }) => id}
        keep={[open?.id, focused].filter((id) => id !== undefined)}
        usualHeight={usualHeight}
        rowClass={rowClass}
      >
        {children}
      </VirtualList>
    );
  }
  return (
    <ul role="list" aria-label={label}>
      {shown.map((row, place) => (
        <li key={row.id} aria-labelledby={`${idPrefix}${place}`} className={rowClass}>
          {children(row, `${idPrefix}${place}`)}
        </li>
      ))}
    </ul>
  );
}

/** The row in which something is open comes first when it is not among the rows any more. */
function withOpen<Row extends { readonly id: string }>({
  open,
  rows,
  all,
}: Pick<RowListProps<Row>, 'open' | 'rows' | 'all'>): readonly Row[] {
  if (!open || rows.some(({ id }) => id === open.id)) return rows;
  return [all.find(({ id }) => id === open.id) ?? open, ...rows];
}
