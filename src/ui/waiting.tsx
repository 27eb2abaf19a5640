import styles from './waiting.module.css';

/** Room for three rows that are on their way, and the words, once there are some, for those who do not see them. */
export function Waiting({ children }: { readonly children?: string }) {
  return (
    <div className={styles.waiting}>
      <p role="status" className="visually-hidden">
        {children}
      </p>
      <div className={styles.bar} />
      <div className={styles.bar} />
      <div className={styles.bar} />
    </div>
  );
}
