import { domainWhitelist } from '../../manifest.json';
import { useWords } from '../i18n/words-context.ts';
import { Notice } from './notice.tsx';
import styles from './whitelist-line.module.css';

/** Whether this package may send secrets to a host. That a domain covers its subdomains is UNCONFIRMED. */
const isWhitelisted = (host: string): boolean => domainWhitelist.includes(host);

/** The line of the manifest with which a package may send secrets to a host as well; nothing when it may. */
export function WhitelistLine({ host }: { readonly host: string }) {
  const { t } = useWords();
  if (isWhitelisted(host)) return null;

  const hosts = [...domainWhitelist, host].map((one) => `"${one}"`);
  return (
    <Notice tone="warning" title={t('elsewhere.whitelist.title', { host })}>
      <p>{t('elsewhere.whitelist.text')}</p>
      <p dir="ltr" className={styles.line}>
        <code>{`"domainWhitelist": [${hosts.join(', ')}]`}</code>
      </p>
      <p>{t('elsewhere.whitelist.next')}</p>
    </Notice>
  );
}
