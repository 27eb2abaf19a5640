import { useState } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { ActionsOnDemand } from '../../ui/actions-on-demand.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Later } from '../../ui/later.tsx';
import { type ListedConnection, useActiveCampaignWork } from './activecampaign-work.ts';
import { ConnectionFacts } from './connection-facts.tsx';
import { ConnectionLogo } from './connection-logo.tsx';
import styles from './connection-row.module.css';
import { ConnectionState } from './connection-state.tsx';
import { RowMenu, RowWork } from './lazy.ts';
import { titleOf } from './title-of.ts';
import { webAddressOf } from './web-address.ts';
import { shortened } from '../../ui/shortened.ts';

interface ConnectionRowProps {
  readonly row: ListedConnection;
  /** The id of the element that names the row. */
  readonly nameId: string;
}

/** One shop, or other service, that is connected to the account. */
export function ConnectionRow({ row, nameId }: ConnectionRowProps) {
  const words = useWords();
  const { connection } = row;
  const title = titleOf(words, connection);
  const externalId = shortened(connection.externalid);
  return (
    <>
      <div className={styles.title}>
        <ConnectionLogo connection={connection} />
        <Name id={nameId} title={title} address={webAddressOf(connection.linkUrl)?.href} />
        {connection.isInternal && (
          <span className={styles.badge}>{words.t('activecampaign.internal')}</span>
        )}
      </div>
      {/* Nothing can be asked for without an id. */}
      {connection.id && <Actions row={row} title={title} />}
      <div className={styles.body}>
        <p className={styles.facts}>
          {connection.service && <bdi>{shortened(connection.service)}</bdi>}
          {externalId !== title && <bdi>{externalId}</bdi>}
        </p>
        <ConnectionState connection={connection} />
        <Details row={row} title={title} />
        <Later>
          <RowWork row={row} />
        </Later>
      </div>
    </>
  );
}

interface NameProps {
  readonly id: string;
  readonly title: string;
  readonly address: string | undefined;
}

function Name({ id, title, address }: NameProps) {
  const { t } = useWords();
  const name = (
    <bdi id={id} className={styles.name}>
      {title}
    </bdi>
  );
  if (!address) return name;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" title={t('links.newTab')}>
      {name}
      <Icon shape="newWindow" />
    </a>
  );
}

interface PartProps {
  readonly row: ListedConnection;
  readonly title: string;
}

function Actions({ row, title }: PartProps) {
  const { t } = useWords();
  const isFocused = useActiveCampaignWork().focused === row.id;
  const label = t('activecampaign.actions', { name: title });
  return (
    <ActionsOnDemand label={label} isFocused={isFocused}>
      <RowMenu row={row} label={label} isFocused={isFocused} />
    </ActionsOnDemand>
  );
}

/** Everything else that is known; drawn only while it is open. */
function Details({ row, title }: PartProps) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={styles.details}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary aria-label={t('activecampaign.details', { name: title })}>
        {t('activecampaign.detailsShort')}
      </summary>
      {isOpen && <ConnectionFacts connection={row.connection} />}
    </details>
  );
}
