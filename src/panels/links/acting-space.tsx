import { useEffect } from 'react';
import { Later } from '../../ui/later.tsx';
import { LinksActing, preloadActing } from './lazy.ts';
import styles from './links-panel.module.css';
import type { LinkGroup } from './ticket-links.ts';

interface ActingSpaceProps {
  /** Absent where the list is not one ticket's. */
  readonly ticketId?: string | undefined;
  readonly groups: readonly LinkGroup[];
}

/** What acts comes after the rows, in space that is kept for it. */
export function ActingSpace(props: ActingSpaceProps) {
  useEffect(preloadActing, []);
  return (
    <div className={styles.acting}>
      <Later>
        <LinksActing {...props} />
      </Later>
    </div>
  );
}
