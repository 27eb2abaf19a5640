import { useWords } from '../../i18n/words-context.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './advice-section.module.css';
import { dayIn, retirements } from './retirement.ts';

/** What Zendesk has announced about credentials for its own domains, by its days, with the source. */
export function RetirementNotice({ now }: { readonly now: number }) {
  const { t, language } = useWords();
  return retirements(now).map(({ id, steps, source, checked }) => (
    <div key={id} className={styles.retirement}>
      {steps.map(({ on, words }) => (
        <p key={on}>{t(words, { day: dayIn(language, on) })}</p>
      ))}
      <p>
        <a href={source} target="_blank" rel="noopener noreferrer" title={t('links.newTab')}>
          {t('connections.retirement.source')} <Icon shape="newWindow" />
        </a>{' '}
        {t('connections.retirement.checked', { day: dayIn(language, checked) })}
      </p>
    </div>
  ));
}
