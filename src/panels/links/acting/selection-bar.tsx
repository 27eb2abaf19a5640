import { useWords } from '../../../i18n/words-context.ts';
import { Button } from '../../../ui/button.tsx';
import { useFocusAtFirst } from '../../../ui/use-focus.ts';
import { filterLinks } from '../filter-links.ts';
import { useLinkFilter, useLinkWork } from '../link-work.tsx';
import type { TicketLink } from '../ticket-link.ts';
import styles from './acting.module.css';
import { BulkProgress } from './bulk-progress.tsx';
import { copied, listOf } from './copy-links.ts';
import { useBulkDeleting } from './use-bulk-deleting.ts';

/** What can be done with the rows that are ticked. */
export function SelectionBar({ rows }: { readonly rows: readonly TicketLink[] }) {
  const words = useWords();
  const { t, plural } = words;
  const filter = useLinkFilter();
  const { selected = new Set<string>(), setSelected, ...work } = useLinkWork();
  const { deleting, restoring, deleted, isBusy } = useBulkDeleting();
  const count = useFocusAtFirst<HTMLParagraphElement>();
  const chosen = rows.filter(({ id }) => selected.has(id));
  const shown = filterLinks(rows, filter);

  function close() {
    setSelected(undefined);
    work.setProblems(new Map());
    work.setFocused('more');
  }
  function startDeleting() {
    restoring.reset();
    void deleting.start(chosen);
  }
  async function copy() {
    const done = plural('acts.copiedAll', chosen.length);
    work.tell(await copied(words, listOf(words, chosen), done));
  }

  return (
    <section className={styles.bar} aria-label={t('acts.selection')}>
      {/* What is deleted leaves the selection one by one. */}
      <p ref={count} tabIndex={-1} role="status" aria-busy={isBusy} className={styles.count}>
        {plural('acts.selected', chosen.length)}
      </p>
      {!isBusy && (
        <div className={styles.buttons}>
          <Button onClick={() => setSelected(new Set(shown.map(({ id }) => id)))}>
            {plural('acts.selectAll', shown.length)}
          </Button>
          <Button disabled={!chosen.length} onClick={startDeleting}>
            {t('acts.deleteAction')}
          </Button>
          <Button disabled={!chosen.length} onClick={() => void copy()}>
            {t('acts.copy')}
          </Button>
          <Button disabled={!chosen.length} onClick={() => work.setTool('export')}>
            {t('acts.tools.export')}
          </Button>
          <Button look="link" onClick={close}>
            {t('acts.selectionDone')}
          </Button>
        </div>
      )}
      {/* Going on deleting while what was deleted comes back would be two runs at once. */}
      {restoring.phase === 'idle' && <BulkProgress bulk={deleting} />}
      {!isBusy && deleted.length > 0 && (
        <div>
          <Button onClick={() => void restoring.start(deleted)}>
            {plural('acts.undoAll', deleted.length)}
          </Button>
        </div>
      )}
      <BulkProgress bulk={restoring} />
    </section>
  );
}
