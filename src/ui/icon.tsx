import styles from './icon.module.css';

/** One of Garden's icons, in the colour and size of the text; never the only name of a thing. */
export function Icon({
  shape,
}: {
  readonly shape: 'reload' | 'overflow' | 'newWindow' | 'alert' | 'warning';
}) {
  return <span className={`${styles.icon} ${styles[shape]}`} aria-hidden="true" />;
}
