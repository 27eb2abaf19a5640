import { useState } from 'react';
import { useGetMakeConnection } from '../../api/make/hooks.ts';
import type { MakeConnectionDetails } from '../../api/make/schemas.ts';
import { useWords } from '../../i18n/words-context.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { titleOf } from './listed-make.ts';
import styles from './make-row.module.css';
import { type ListedMake, useMakeWork } from './make-work.ts';
import { useCopying } from '../../ui/use-copying.ts';
import { shortened } from '../../ui/shortened.ts';

/** What the list does not say of a connection: read when somebody wants to see it. */
export function MakeDetails({ row }: { readonly row: ListedMake }) {
  const words = useWords();
  const { t } = words;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={styles.details}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary aria-label={t('make.details.of', { name: titleOf(words, row.connection) })}>
        {t('make.details.short')}
      </summary>
      {isOpen && <Details row={row} />}
    </details>
  );
}

function Details({ row }: { readonly row: ListedMake }) {
  const { t } = useWords();
  const { data, error, refetch } = useGetMakeConnection(row.connection.name);
  return (
    <>
      {error && (
        <Failure
          title={t(data ? 'stale' : 'make.details.failed')}
          error={error}
          onTryAgain={() => void refetch({ cancelRefetch: false })}
        />
      )}
      {!data && !error && <p role="status">{t('make.details.waiting')}</p>}
      {data && <Facts row={row} details={data} />}
    </>
  );
}

interface FactsProps {
  readonly row: ListedMake;
  readonly details: MakeConnectionDetails;
}

function Facts({ row, details }: FactsProps) {
  const { t } = useWords();
  const { note } = useMakeWork();
  const copy = useCopying(note, row.id);
  const { connectedSystemName, appVersion, redirectUri } = details;
  const none = t('make.details.none');
  return (
    <dl className={styles.facts}>
      <dt>{t('make.details.system')}</dt>
      <dd>
        <bdi>{shortened(connectedSystemName) || none}</bdi>
      </dd>
      <dt>{t('make.details.version')}</dt>
      <dd>
        <bdi>{shortened(appVersion) || none}</bdi>
      </dd>
      <dt>{t('make.details.redirect')}</dt>
      <dd>
        <bdi>{shortened(redirectUri) || none}</bdi>
        {redirectUri && (
          <Button look="link" onClick={() => void copy(redirectUri)}>
            {t('make.details.copyRedirect')}
          </Button>
        )}
      </dd>
    </dl>
  );
}
