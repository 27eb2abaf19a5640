import { useState } from 'react';
import { useWords } from '../../../../i18n/words-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { saveFile } from '../../../../ui/save-file.ts';
import { useSettings } from '../../../../zaf/zaf-context.ts';
import { BulkProgress } from '../bulk-progress.tsx';
import type { useBulk } from '../use-bulk.ts';
import { reportRows } from './import-report.ts';
import styles from './moving.module.css';
import type { PlannedLine } from './plan-import.ts';
import { PlannedLines } from './planned-lines.tsx';
import { fileName, reportAsCsv } from './report.ts';
import type { WritingLine } from './use-import.ts';

interface ImportPlanProps {
  readonly plan: readonly PlannedLine[];
  readonly bulk: ReturnType<typeof useBulk<WritingLine>>;
  readonly onReset: () => void;
}

const KINDS = ['create', 'change', 'same', 'invalid'] as const;

/** What importing would do, line by line; then what became of it. */
export function ImportPlan({ plan, bulk, onReset }: ImportPlanProps) {
  const words = useWords();
  const { t, plural } = words;
  const { integration } = useSettings();
  const [mayChange, setMayChange] = useState(true);
  const changes = plan.filter(({ kind }) => kind === 'change').length;
  const writing = plan.filter(
    (line): line is WritingLine => line.kind === 'create' || (line.kind === 'change' && mayChange),
  );
  const isPlanned = bulk.phase === 'idle';
  const isOver = bulk.phase === 'finished' || bulk.phase === 'stopped';

  const saveReport = () =>
    saveFile(
      fileName(`zis-links-${integration}-import`, 'csv', new Date()),
      reportAsCsv(reportRows(words, plan, bulk.results)),
    );

  return (
    <>
      {KINDS.map((kind) => (
        <PlannedLines
          key={kind}
          kind={kind}
          lines={plan.filter((line) => line.kind === kind)}
          results={bulk.results}
        />
      ))}
      {isPlanned && changes > 0 && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={mayChange}
            onChange={({ target }) => setMayChange(target.checked)}
          />
          {plural('moving.alsoChange', changes)}
        </label>
      )}
      {isPlanned && writing.length > 0 && (
        <div>
          <Button onClick={() => void bulk.start(writing)}>
            {plural('moving.write', writing.length)}
          </Button>
        </div>
      )}
      {isPlanned && !writing.length && <p role="status">{t('moving.nothing')}</p>}
      <BulkProgress bulk={bulk} />
      <div className={styles.buttons}>
        {(isPlanned || isOver) && (
          <Button look="link" onClick={saveReport}>
            {t(isPlanned ? 'moving.savePlan' : 'moving.saveReport')}
          </Button>
        )}
        {(isPlanned || isOver) && (
          <Button look="link" onClick={onReset}>
            {t('moving.anotherFile')}
          </Button>
        )}
      </div>
    </>
  );
}
