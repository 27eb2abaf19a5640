import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useState } from 'react';
import { LinkItem } from './link-item.tsx';
import { useLinkWork } from './link-work.tsx';
import styles from './link-row.module.css';
import type { LinkRowsProps } from './link-rows.tsx';

/** Pixels of a row with one line of facts; each row is measured once it is drawn. */
const USUAL_HEIGHT = 84;
const OVERSCAN = 8;

/** The rows near what is seen, in a list as long as all of them; the frame's own window scrolls. */
export default function VirtualRows({ label, rows }: LinkRowsProps) {
  const [list, setList] = useState<HTMLElement | null>(null);
  const { edits } = useLinkWork();
  const top = useTopOf(list);
  const focusedId = useFocusedRow(list);
  const kept = [...edits.keys(), ...(focusedId === undefined ? [] : [focusedId])];
  const keep = kept.map((id) => rows.findIndex(({ row }) => row.id === id)).filter((at) => at >= 0);

  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    scrollMargin: top ?? 0,
    overscan: OVERSCAN,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => rows[index]?.row.id ?? index,
    // A row that is not laid out (its panel is hidden) has no height; it would let all others in.
    measureElement: (row) => row.getBoundingClientRect().height || USUAL_HEIGHT,
    // What has the focus, or an open form, stays though it is scrolled out of sight.
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...keep])].sort((a, b) => a - b),
  });

  return (
    <ul
      ref={setList}
      role="list"
      aria-label={label}
      className={styles.virtual}
      style={{ blockSize: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = rows[index];
        return (
          // Rows that are taken for ones above the view would scroll the page as they are measured.
          top !== undefined &&
          item && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              className={styles.row}
              style={{ insetBlockStart: start - virtualizer.options.scrollMargin }}
              data-index={index}
              data-row={item.row.id}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              <LinkItem item={item} />
            </li>
          )
        );
      })}
    </ul>
  );
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
