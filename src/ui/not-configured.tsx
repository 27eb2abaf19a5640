import { useWords } from '../i18n/words-context.ts';
import { Notice } from './notice.tsx';

/** Names the setting without which there is nothing to show, and who can fill it in. */
export function NotConfigured({ setting }: { readonly setting: 'integration' | 'link_types' }) {
  const { t } = useWords();
  return (
    <Notice tone="warning" title={t('settings.missing.title')}>
      <p>{t(`settings.missing.${setting}`)}</p>
      <p>{t('settings.missing.next')}</p>
    </Notice>
  );
}
