import { useState } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { Later } from '../../ui/later.tsx';
import { AlsoLinked, LinkFacts } from './lazy.ts';
import styles from './link-row.module.css';
import type { TicketLink } from './ticket-link.ts';

interface LinkDetailsProps {
  readonly row: TicketLink;
  readonly title: string;
}

/** Everything else that the link knows, and who else is linked, on demand; drawn only while open. */
export function LinkDetails({ row, title }: LinkDetailsProps) {
  const { t } = useWords();
  return (
    <>
      <Disclosure label={t('links.details', { title })} words={t('links.detailsShort')}>
        {() => (
          <Later>
            <LinkFacts row={row} />
          </Later>
        )}
      </Disclosure>
      <Disclosure label={t('links.alsoLinked', { title })} words={t('links.alsoLinkedShort')}>
        {() => (
          <Later>
            <AlsoLinked row={row} />
          </Later>
        )}
      </Disclosure>
    </>
  );
}

interface DisclosureProps {
  readonly label: string;
  readonly words: string;
  readonly children: () => React.ReactNode;
}

/** Hundreds of rows have two: browsers build what `<details>` shows from five elements each. */
function Disclosure({ label, words, children }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={isOpen ? styles.unfolded : undefined}>
      <button
        type="button"
        aria-label={label}
        aria-expanded={isOpen}
        className={styles.disclosure}
        onClick={() => setIsOpen(!isOpen)}
      >
        {words}
      </button>
      {isOpen && children()}
    </div>
  );
}
