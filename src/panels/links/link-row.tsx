import { memo, useContext } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { ActionsOnDemand } from '../../ui/actions-on-demand.tsx';
import { Later } from '../../ui/later.tsx';
import { RowMenu, SelectBox } from './lazy.ts';
import { LinkDetails } from './link-details.tsx';
import styles from './link-row.module.css';
import { LinkTitle } from './link-title.tsx';
import type { LinkedObject } from './linked-object.ts';
import { OtherEndContext } from './other-end-context.ts';
import type { TicketLink } from './ticket-link.ts';

interface LinkRowProps {
  readonly row: TicketLink;
  /** Until then there is room for what can be done with it, and nothing in it. */
  readonly isPainted: boolean;
  readonly isFocused: boolean;
  /** Whether rows are being ticked. */
  readonly isSelecting: boolean;
}

/**
 * One linked object: its title, system, key, status with its time, and what can be done with it.
 * It is drawn anew for what changes in it alone: hundreds stand beside it.
 */
export const LinkRow = memo(function LinkRow({
  row,
  isPainted,
  isFocused,
  isSelecting,
}: LinkRowProps) {
  const { t } = useWords();
  const drawOtherEnd = useContext(OtherEndContext);
  const { object } = row;
  const title = object.title || t('links.unnamed');

  return (
    <>
      <p className={styles.title}>
        {isSelecting && (
          <Later>
            <SelectBox row={row} title={title} />
          </Later>
        )}
        <span className={styles.mark} data-system={object.systemId} aria-hidden="true">
          {object.mark}
        </span>
        <LinkTitle title={title} address={object.address} />
      </p>
      {isPainted && <Actions {...{ row, title, isFocused }} />}
      <Facts object={object} isLast={!isPainted} />
      {drawOtherEnd?.(row)}
      {isPainted && (
        <div className={styles.details}>
          <LinkDetails row={row} title={title} />
        </div>
      )}
    </>
  );
});

interface FactsProps {
  readonly object: LinkedObject;
  /** Keeps the room of what comes below. */
  readonly isLast: boolean;
}

function Facts({ object, isLast }: FactsProps) {
  const { t, time, list } = useWords();
  const { system, key, status, tone, asOf, people } = object;
  return (
    <p className={isLast ? `${styles.facts} ${styles.last}` : styles.facts}>
      {system && <bdi>{system}</bdi>}
      {key !== object.title && <bdi>{key}</bdi>}
      {status && (
        <>
          <bdi className={`${styles.status} ${styles[tone] ?? ''}`}>{status}</bdi>
          <span>{asOf ? t('links.asOf', { time: time(asOf) }) : t('links.noTime')}</span>
        </>
      )}
      {people.length > 0 && <bdi>{list(people)}</bdi>}
    </p>
  );
}

interface ActionsProps {
  readonly row: TicketLink;
  readonly title: string;
  readonly isFocused: boolean;
}

function Actions({ row, title, isFocused }: ActionsProps) {
  const { t } = useWords();
  const label = t('links.actions', { title });
  return (
    <ActionsOnDemand label={label} isFocused={isFocused}>
      <RowMenu row={row} label={label} isFocused={isFocused} />
    </ActionsOnDemand>
  );
}
