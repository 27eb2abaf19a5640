import { useEffect } from 'react';
import { useWords } from '../../i18n/words-context.ts';
import { Later } from '../../ui/later.tsx';
import { useSession } from '../../zaf/zaf-context.ts';
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
      <Later fallback={<ToolbarSpace hasButton={props.ticketId !== undefined} />}>
        <LinksActing {...props} />
      </Later>
    </div>
  );
}

/** As many lines as the toolbar takes in this language. */
function ToolbarSpace({ hasButton }: { readonly hasButton: boolean }) {
  const { t } = useWords();
  const { isAdmin } = useSession();
  return (
    <div className={`${styles.toolbar} ${styles.space}`} aria-hidden="true">
      <span />
      {isAdmin && hasButton && <span className={styles.button}>{t('links.add')}</span>}
      <span className={styles.menu} />
    </div>
  );
}
