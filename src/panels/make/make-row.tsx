import { useWords } from '../../i18n/words-context.ts';
import { ActionsOnDemand } from '../../ui/actions-on-demand.tsx';
import { Later } from '../../ui/later.tsx';
import { RowMenu, RowWork } from './lazy.ts';
import { titleOf } from './listed-make.ts';
import { MakeDetails } from './make-details.tsx';
import styles from './make-row.module.css';
import { type ListedMake, useMakeWork } from './make-work.ts';
import { typeWords } from './type-words.ts';

interface MakeRowProps {
  readonly row: ListedMake;
  /** The id of the element that names the row. */
  readonly nameId: string;
}

/** One connection of a Make app. */
export function MakeRow({ row, nameId }: MakeRowProps) {
  const words = useWords();
  const isDeleted = useMakeWork().deleted.has(row.connection.name);
  const { name, label, type } = row.connection;

  return (
    <>
      <p className={styles.title}>
        <bdi id={nameId} className={styles.label}>
          {titleOf(words, row.connection)}
        </bdi>
        {label && name && <code className={styles.name}>{name}</code>}
        <bdi className={styles.type}>{typeWords(words, type)}</bdi>
      </p>
      {/* Nothing can be asked for without a name. */}
      {name && !isDeleted && <Actions row={row} />}
      <div className={styles.body}>
        {isDeleted && <p className={styles.note}>{words.t('make.deletedRow')}</p>}
        {name && !isDeleted && <MakeDetails row={row} />}
        <Later>
          <RowWork row={row} />
        </Later>
      </div>
    </>
  );
}

function Actions({ row }: { readonly row: ListedMake }) {
  const words = useWords();
  const isFocused = useMakeWork().focused === row.id;
  const label = words.t('make.actions', { name: titleOf(words, row.connection) });
  return (
    <ActionsOnDemand label={label} isFocused={isFocused}>
      <RowMenu row={row} label={label} isFocused={isFocused} />
    </ActionsOnDemand>
  );
}
