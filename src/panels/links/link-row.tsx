import { useState } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useFocusWhen } from '../../ui/use-focus.ts';
import { Later } from '../../ui/later.tsx';
import { RowMenu } from './lazy.ts';
import { LinkDetails } from './link-details.tsx';
import styles from './link-row.module.css';
import type { LinkedObject } from './linked-object.ts';
import type { RowAction, TicketLink } from './ticket-links.ts';

interface LinkRowProps {
  readonly row: TicketLink;
  /** This row has just come back, or its form has just closed. */
  readonly isFocused: boolean;
  readonly onAction: (action: RowAction, row: TicketLink) => void;
}

/** One linked object: its title, system, key, status with its time, and what can be done with it. */
export function LinkRow({ row, isFocused, onAction }: LinkRowProps) {
  const { t } = useWords();
  const { object } = row;
  const title = object.title || t('links.unnamed');

  return (
    <li className={styles.row}>
      <p className={styles.title}>
        <Title title={title} address={object.address} />
      </p>
      <Actions
        title={title}
        hasAddress={object.address !== undefined}
        isFocused={isFocused}
        onAction={(action) => onAction(action, row)}
      />
      <Facts object={object} />
      <LinkDetails row={row} title={title} />
    </li>
  );
}

function Title({
  title,
  address,
}: {
  readonly title: string;
  readonly address: string | undefined;
}) {
  const { t } = useWords();
  if (!address) return <bdi>{title}</bdi>;

  return (
    <a href={address} target="_blank" rel="noopener noreferrer" title={t('links.newTab')}>
      <bdi>{title}</bdi>
      <Icon shape="newWindow" />
    </a>
  );
}

function Facts({ object }: { readonly object: LinkedObject }) {
  const { t, time } = useWords();
  return (
    <p className={styles.facts}>
      {object.system && <span>{object.system}</span>}
      {object.key !== object.title && <bdi>{object.key}</bdi>}
      {object.status && (
        <>
          <bdi className={`${styles.status} ${styles[object.tone] ?? ''}`}>{object.status}</bdi>
          <span>
            {object.asOf ? t('links.asOf', { time: time(object.asOf) }) : t('links.noTime')}
          </span>
        </>
      )}
    </p>
  );
}

interface ActionsProps {
  readonly title: string;
  readonly hasAddress: boolean;
  readonly isFocused: boolean;
  readonly onAction: (action: RowAction) => void;
}

/** A plain button until it is first used: hundreds of rows need not carry a menu each. */
function Actions({ title, hasAddress, isFocused, onAction }: ActionsProps) {
  const { t } = useWords();
  const [isUsed, setIsUsed] = useState(false);
  const button = useFocusWhen<HTMLButtonElement>(isFocused);
  const label = t('links.actions', { title });
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
      <RowMenu label={label} hasAddress={hasAddress} isFocused={isFocused} onAction={onAction} />
    </Later>
  );
}
