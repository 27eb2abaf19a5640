import { useState } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Later } from '../../ui/later.tsx';
import { useFocusWhen } from '../../ui/use-focus.ts';
import { AdviceLines } from './advice-lines.tsx';
import { ConnectionFacts } from './connection-facts.tsx';
import type { RowsKnown } from './connection-rows.tsx';
import styles from './connection-row.module.css';
import { type ListedConnection, useConnectionWork } from './connection-work.tsx';
import { RowMenu, RowWork } from './lazy.ts';
import { UsedBy } from './used-by.tsx';

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
          {connection.name || t('connections.unnamed')}
        </bdi>
        {isKnown ? (
          <span className={styles.type}>{t(`connections.types.${connection.type}`)}</span>
        ) : (
          <bdi className={styles.type}>{connection.kind}</bdi>
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

/** A plain button until it is first used: a thousand rows need not carry a menu each. */
function Actions({ row }: { readonly row: ListedConnection }) {
  const { t } = useWords();
  const isFocused = useConnectionWork().focused === row.id;
  const [isUsed, setIsUsed] = useState(false);
  const button = useFocusWhen<HTMLButtonElement>(isFocused);
  const label = t('connections.actions', { name: row.connection.name });
  const plain = (
    <Button
      ref={button}
      look="quiet"
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setIsUsed(true)}
    >
      <Icon shape="overflow" />
    </Button>
  );

  if (!isUsed) return plain;
  return (
    <Later fallback={plain}>
      <RowMenu row={row} label={label} isFocused={isFocused} />
    </Later>
  );
}
