import { useState } from 'react';
import { useWords } from '../../../../i18n/words-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { copyText } from '../../../../ui/copy-text.ts';
import styles from './clients.module.css';

/**
 * Where services send people back to: ZIS's own page, the same for every account.
 * @see https://developer.zendesk.com/documentation/integration-services/developer-guide/managing-third-party-oauth-tokens/
 */
const CALLBACK = 'https://zis.zendesk.com/api/services/zis/connections/oauth/callback';

/** What has to be registered at the service before a client is of use. */
export function CallbackAddress() {
  const { t } = useWords();
  const [said, setSaid] = useState('');

  async function copy() {
    const isCopied = await copyText(CALLBACK);
    setSaid(t(isCopied ? 'connections.work.client.callbackCopied' : 'acts.copyByHand'));
  }
  return (
    <div>
      <p>{t('connections.work.client.callback')}</p>
      <p className={styles.callback}>
        <bdi>{CALLBACK}</bdi>
      </p>
      <Button look="link" onClick={() => void copy()}>
        {t('connections.work.client.copyCallback')}
      </Button>
      <p role="status" className={said ? styles.said : 'visually-hidden'}>
        {said}
      </p>
    </div>
  );
}
