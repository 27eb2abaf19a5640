import { useState } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { Later } from '../../ui/later.tsx';
import { AlsoLinked, LinkFacts } from './lazy.ts';
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

function Disclosure({ label, words, children }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary aria-label={label}>{words}</summary>
      {isOpen && children()}
    </details>
  );
}
