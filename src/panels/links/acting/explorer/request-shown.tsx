import { useState } from 'react';
import { type LinkSearch, searchAddress } from '../../../../api/zis-links/search-address.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { CopyByHand } from '../../../../ui/copy-by-hand.tsx';
import { ErrorBoundary } from '../../../../ui/error-boundary.tsx';
import { useSession, useSettings } from '../../../../zaf/zaf-context.ts';
import type { Said } from '../../../../ui/use-messages.ts';
import { copied } from '../copy-links.ts';
import { asCurl } from './as-curl.ts';
import styles from './explorer.module.css';

/** The request of a search, to be repeated outside of Zendesk; drawn only while it is open. */
export function RequestShown({ search }: { readonly search: LinkSearch }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={styles.more}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>{t('explorer.request.show')}</summary>
      {isOpen && (
        // The setting may be no name that an address can hold.
        <ErrorBoundary words={t('failure.badPath')}>
          <Request search={search} />
        </ErrorBoundary>
      )}
    </details>
  );
}

function Request({ search }: { readonly search: LinkSearch }) {
  const words = useWords();
  const { t } = words;
  const { integration } = useSettings();
  const { subdomain } = useSession();
  const [said, setSaid] = useState<Said>();
  const address = searchAddress(integration, search);

  async function copy() {
    setSaid(await copied(words, asCurl(subdomain, address), t('explorer.request.copied')));
  }
  return (
    <div className={styles.request}>
      <code dir="ltr">GET {address}</code>
      <p className={styles.hint}>{t('explorer.request.pages')}</p>
      <Button onClick={() => void copy()}>{t('explorer.request.copy')}</Button>
      <p role="status">{said?.text}</p>
      {said?.toCopy && <CopyByHand text={said.toCopy} />}
    </div>
  );
}
