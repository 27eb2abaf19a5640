import { type ReactNode, useId } from 'react';
import { useFocusAtFirst } from '../use-focus.ts';
import styles from './question.module.css';

interface QuestionProps {
  readonly title: string;
  /** What there is to know before answering. */
  readonly text: ReactNode;
  readonly onCancel: () => void;
  /** The ways to answer. */
  readonly children: ReactNode;
}

/**
 * Something that is asked before it is done, where the browser's own dialogs are blocked. It stands
 * where it was asked, so that a short frame need not make room for a box that floats.
 */
export function Question({ title, text, onCancel, children }: QuestionProps) {
  const titleId = useId();
  const textId = useId();
  const heading = useFocusAtFirst<HTMLHeadingElement>();
  return (
    // Escape is the keyboard's way to say no, from wherever in the question.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      className={styles.question}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div id={textId} className={styles.text}>
        {text}
      </div>
      {children}
    </div>
  );
}
