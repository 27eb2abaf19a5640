import { useId } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { Button } from '../../ui/button.tsx';
import styles from './advice-section.module.css';
import type { RowsKnown } from './connection-rows.tsx';
import type { ListedConnection } from './connection-work.tsx';
import type { ConnectionState } from './filter-connections.ts';
import { ADVICE, type Advice, type Age, AGES } from './posture.ts';
import { RetirementNotice } from './retirement-notice.tsx';

interface AdviceSectionProps {
  readonly rows: readonly ListedConnection[];
  readonly known: RowsKnown;
  readonly onOlderThan: (age: Age) => void;
  /** Leaves only the rows in this state. */
  readonly onShow: (state: ConnectionState) => void;
}

/** What is worth a look, and why; nothing of it stands in anybody's way. */
export function AdviceSection({ rows, known, onOlderThan, onShow }: AdviceSectionProps) {
  const { t } = useWords();
  const headingId = useId();
  const counts = ADVICE.map((kind) => ({ kind, count: countOf(rows, kind) }));
  const found = counts.filter(({ count }) => count > 0);

  return (
    <section aria-labelledby={headingId} className={styles.section}>
      <div className={styles.heading}>
        <h2 id={headingId}>{t('connections.advice.heading')}</h2>
        <OlderThan age={known.olderThan} onChoose={onOlderThan} />
      </div>
      {found.length > 0 ? (
        <ul role="list" className={styles.kinds}>
          {found.map(({ kind, count }) => (
            <li key={kind}>
              <Kind {...{ kind, count, known, onShow }} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('connections.advice.none')}</p>
      )}
    </section>
  );
}

const countOf = (rows: readonly ListedConnection[], kind: Advice['kind']): number =>
  rows.filter(({ advice }) => advice.some((one) => one.kind === kind)).length;

interface OlderThanProps {
  readonly age: Age;
  readonly onChoose: (age: Age) => void;
}

function OlderThan({ age, onChoose }: OlderThanProps) {
  const { t } = useWords();
  return (
    <label className={styles.age}>
      {t('connections.advice.olderThan')}
      <select
        value={age}
        onChange={(event) => {
          const chosen = AGES.find((one) => String(one) === event.target.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {AGES.map((one) => (
          <option key={one} value={one}>
            {t(`connections.ages.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface KindProps extends Pick<AdviceSectionProps, 'known' | 'onShow'> {
  readonly kind: Advice['kind'];
  readonly count: number;
}

function Kind({ kind, count, known, onShow }: KindProps) {
  const { t, number } = useWords();
  const title = t(`connections.advice.titles.${kind}`, {
    age: t(`connections.ages.${known.olderThan}`),
  });
  return (
    <>
      <div className={styles.kind}>
        <h3>{t('connections.filters.choice', { choice: title, count: number(count) })}</h3>
        <Button
          look="link"
          aria-label={t('connections.advice.showNamed', { title })}
          onClick={() => onShow(kind)}
        >
          {t('connections.advice.show')}
        </Button>
      </div>
      <p>{t(`connections.advice.reasons.${kind}`)}</p>
      {kind === 'zendesk-domain' && <RetirementNotice now={known.now} />}
    </>
  );
}
