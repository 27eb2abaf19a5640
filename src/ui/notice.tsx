import type { ReactNode } from 'react';
import styles from './message.module.css';

interface NoticeProps {
  readonly tone?: 'neutral' | 'warning';
  readonly title?: string;
  readonly children: ReactNode;
}

/** Something worth knowing that is no failure. */
export function Notice({ tone = 'neutral', title, children }: NoticeProps) {
  return (
    <div className={`${styles.message} ${styles[tone] ?? ''}`}>
      <div>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** A quiet sentence in place of content. */
export function Quiet({ children }: { readonly children: ReactNode }) {
  return <p className={styles.quiet}>{children}</p>;
}

/** The same, told to those who do not see it come. */
export const QuietStatus = ({ children }: { readonly children: ReactNode }) => (
  <div role="status">
    <Quiet>{children}</Quiet>
  </div>
);
