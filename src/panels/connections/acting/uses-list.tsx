import { useWords } from '../../../i18n/words-context.ts';
import { useWhereUsed } from '../use-where-used.ts';
import styles from './acting.module.css';

interface UsesListProps {
  /** The connection's. */
  readonly name: string;
  /** Leads to the list. */
  readonly title: string;
}

/** Which flows would miss a connection: said before it goes, as far as it can be known. */
export function UsesList({ name, title }: UsesListProps) {
  const { t, list } = useWords();
  const { usesOf, hasDynamic, problem, unread } = useWhereUsed([]);
  const uses = usesOf(name);
  if (!uses) {
    const isLooking = !problem && !unread.length;
    return (
      <p>{t(isLooking ? 'connections.work.deleteLooking' : 'connections.work.deleteUnknown')}</p>
    );
  }
  return (
    <>
      <p>{uses.length ? title : t('connections.work.deleteUnused')}</p>
      {uses.length > 0 && (
        <ul className={styles.uses}>
          {uses.map(({ bundle, action, flows }) => (
            <li key={`${bundle} ${action}`}>
              {flows.length
                ? t('connections.work.useFlows', {
                    ...{ bundle, action },
                    flows: list(flows.map((flow) => flow.name)),
                  })
                : t('connections.work.use', { bundle, action })}
            </li>
          ))}
        </ul>
      )}
      {hasDynamic && <p>{t('connections.work.deleteDynamic')}</p>}
    </>
  );
}
