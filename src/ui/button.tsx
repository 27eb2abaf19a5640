import { type ButtonHTMLAttributes, forwardRef } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `action` for what begins something, `quiet` for icons, `link` inside a sentence. */
  readonly look?: 'basic' | 'action' | 'quiet' | 'link';
}

/** A plain button with Garden's look, for the first screen, which loads no Garden component. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = 'basic', className = '', ...props },
  ref,
) {
  return (
    <button
      type="button"
      {...props}
      ref={ref}
      className={`${styles.button} ${styles[look] ?? ''} ${className}`}
    />
  );
});
