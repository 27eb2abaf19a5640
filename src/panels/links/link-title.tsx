import { useWords } from '../../i18n/words-context.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './link-row.module.css';

interface LinkTitleProps {
  readonly title: string;
  readonly address: string | undefined;
}

/** What a linked object is called; it leads there, where the address is known. */
export function LinkTitle({ title, address }: LinkTitleProps) {
  const { t } = useWords();
  if (!address) return <bdi className={styles.words}>{title}</bdi>;

  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      title={t('links.newTab')}
      className={styles.words}
    >
      <bdi>{title}</bdi>
      <Icon shape="newWindow" />
    </a>
  );
}
