import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useId, useLayoutEffect, useState } from 'react';
import styles from './virtual-list.module.css';

interface VirtualListProps<Item> {
  /** The list's name. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** The ids of items that stay drawn though they are out of sight, as an open form must. */
  readonly keep: readonly string[];
  /** Pixels of a usual row; each row is measured once it is drawn. */
  readonly usualHeight: number;
  readonly rowClass: string | undefined;
  /** Each row is named by the element that it gives the id which it is drawn with. */
  readonly isNamed?: boolean;
  readonly children: (item: Item, nameId: string) => ReactNode;
}

const OVERSCAN = 2;

/** The rows near what is seen, in a list as long as all of them; the frame's own window scrolls. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, idOf, usualHeight, rowClass, isNamed = false, children } = props;
  const [list, setList] = useState<HTMLElement | null>(null);
  const idPrefix = useId();
  const top = useTopOf(list);
  const focusedId = useFocusedRow(list);
  const kept = new Set(focusedId === undefined ? props.keep : [...props.keep, focusedId]);
  const keep = kept.size
    ? items.flatMap((item, index) => (kept.has(idOf(item)) ? [index] : []))
    : [];

  const virtualizer = useWindowVirtualizer({
    count: items.length,
    scrollMargin: top ?? 0,
    overscan: OVERSCAN,
    estimateSize: () => usualHeight,
    getItemKey: (index) => idAt(items, index, idOf) ?? index,
    // A row that is not laid out (its panel is hidden) has no height; it would let all others in.
    measureElement: (row) => row.getBoundingClientRect().height || usualHeight,
    // What has the focus, or an open form, stays though it is scrolled out of sight.
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...keep])].sort((a, b) => a - b),
  });

  return (
    <ul
      ref={setList}
      role="list"
      aria-label={label}
      className={styles.list}
      style={{ blockSize: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        const nameId = `${idPrefix}${index}`;
        return (
          // Rows that are taken for ones above the view would scroll the page as they are measured.
          top !== undefined &&
          item !== undefined && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              className={rowClass}
              style={{ insetBlockStart: start - virtualizer.options.scrollMargin }}
              data-index={index}
              data-row={idOf(item)}
              aria-labelledby={isNamed ? nameId : undefined}
              aria-setsize={items.length}
              aria-posinset={index + 1}
            >
              {children(item, nameId)}
            </li>
          )
        );
      })}
    </ul>
  );
}

function idAt<Item>(items: readonly Item[], index: number, idOf: (item: Item) => string) {
  const item = items[index];
  return item === undefined ? undefined : idOf(item);
}

/** The id of the row that has, or last had, the focus. */
function useFocusedRow(list: HTMLElement | null): string | undefined {
  const [id, setId] = useState<string>();
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      if (target instanceof Element) setId(target.closest<HTMLElement>('[data-row]')?.dataset.row);
    };
    list?.addEventListener('focusin', look);
    return () => list?.removeEventListener('focusin', look);
  }, [list]);
  return id;
}

/**
 * How far below the top of the page the list begins; whatever stands above it may grow.
 * `undefined` before the list is there.
 */
function useTopOf(list: HTMLElement | null): number | undefined {
  const [top, setTop] = useState<number>();
  useLayoutEffect(() => {
    if (!list) return undefined;
    const look = () => {
      const { width, top: inView } = list.getBoundingClientRect();
      // Not laid out, not there.
      setTop((last = 0) => (width ? Math.round(inView + window.scrollY) : last));
    };
    look();
    // Whatever grows above the list makes the page longer.
    const sizes = new ResizeObserver(look);
    sizes.observe(document.body);
    return () => sizes.disconnect();
  }, [list]);
  return top;
}
