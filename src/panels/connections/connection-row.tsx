import { useWords } from '../../i18n/words-context.ts';
import { ActionsOnDemand } from '../../ui/actions-on-demand.tsx';
import { Later } from '../../ui/later.tsx';
import { AdviceLines } from './advice-lines.tsx';
import { ConnectionFacts } from './connection-facts.tsx';
import type { RowsKnown } from './connection-rows.tsx';
import styles from './connection-row.module.css';
import { type ListedConnection, useConnectionWork } from './connection-work.tsx';
import { RowMenu, RowWork } from './lazy.ts';
import { UsedBy } from './used-by.tsx';
import { shortened } from '../../ui/shortened.ts';

interface ConnectionRowProps {
  readonly row: ListedConnection;
  /** The id of the element that names the row. */
  readonly nameId: string;
  readonly known: RowsKnown;
}

/** One credential of the integration, without the credential. */
export function ConnectionRow({ row, nameId, known }: ConnectionRowProps) {
  const { t } = useWords();
  const { connection, uses } = row;
  const isKnown = connection.type !== 'other';

  return (
    <>
      <p className={styles.title}>
        <bdi id={nameId} className={styles.name}>
          {shortened(connection.name) || t('connections.unnamed')}
        </bdi>
        {isKnown ? (
          <span className={styles.type}>{t(`connections.types.${connection.type}`)}</span>
        ) : (
          <bdi className={styles.type}>{shortened(connection.kind)}</bdi>
        )}
      </p>
      {/* Nothing can be asked for without a name. */}
      {connection.name && <Actions row={row} />}
      <div className={styles.body}>
        {!isKnown && <p className={styles.note}>{t('connections.unknownType')}</p>}
        <ConnectionFacts row={row} />
        {uses && <UsedBy uses={uses} hasDynamic={known.hasDynamic} />}
        <AdviceLines row={row} known={known} />
        <Later>
          <RowWork row={row} />
        </Later>
      </div>
    </>
  );
}

function Actions({ row }: { readonly row: ListedConnection }) {
  const { t } = useWords();
  const isFocused = useConnectionWork().focused === row.id;
  const label = t('connections.actions', { name: shortened(row.connection.name) });
  return (
    <ActionsOnDemand label={label} isFocused={isFocused}>
      <RowMenu row={row} label={label} isFocused={isFocused} />
    </ActionsOnDemand>
  );
}
