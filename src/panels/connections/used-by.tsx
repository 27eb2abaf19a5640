import { useWords } from '../../i18n/words-context.ts';
import styles from './connection-row.module.css';
import type { Use } from './where-used.ts';
import { shortened } from '../../ui/shortened.ts';

interface UsedByProps {
  readonly uses: readonly Use[];
  readonly hasDynamic: boolean;
}

/** Which actions are sent with a connection, which flows call them, and what starts these. */
export function UsedBy({ uses, hasDynamic }: UsedByProps) {
  const { t, plural } = useWords();
  if (!uses.length) {
    const none = hasDynamic ? 'connections.uses.noneDynamic' : 'connections.uses.none';
    return <p className={styles.note}>{t(none)}</p>;
  }
  return (
    <details className={styles.uses}>
      <summary>{plural('connections.uses.count', uses.length)}</summary>
      <ul role="list">
        {uses.map((use, place) => (
          <li key={place}>
            <ActionName use={use} />
            <Flows use={use} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** `bundle › action` */
export const ActionName = ({ use }: { readonly use: Use }) => (
  <>
    <bdi>{shortened(use.bundle)}</bdi> › <bdi>{shortened(use.action)}</bdi>
  </>
);

function Flows({ use }: { readonly use: Use }) {
  const { t } = useWords();
  if (!use.flows.length) return <p>{t('connections.uses.noFlow')}</p>;
  return (
    <ul role="list">
      {use.flows.map(({ name, jobSpecs }) => (
        <li key={name}>
          {t('connections.uses.flow', { name: shortened(name) })}
          {jobSpecs.map((spec) => (
            <p key={spec.name}>{t(specWords(spec.isInstalled), { name: shortened(spec.name) })}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function specWords(isInstalled: boolean | undefined) {
  if (isInstalled === undefined) return 'connections.uses.jobSpec';
  return isInstalled ? 'connections.uses.installed' : 'connections.uses.notInstalled';
}
