import { CopyByHand } from './copy-by-hand.tsx';
import { Failure } from './failure.tsx';
import styles from './message.module.css';
import type { Problem, Said } from './use-messages.ts';

interface MessagesProps {
  readonly message: Said | undefined;
  readonly failure: Problem | undefined;
  /** Named in the advice to people who are not permitted. */
  readonly integration: string;
}

/** The last thing that was said about what was done here. */
export function Messages({ message, failure, integration }: MessagesProps) {
  const look = message?.isDoubtful ? styles.doubtful : styles.good;
  return (
    <>
      <p role="status" className={message ? `${styles.said} ${look}` : 'visually-hidden'}>
        {message?.text}
      </p>
      {message?.toCopy && <CopyByHand text={message.toCopy} />}
      {failure && <Failure {...failure} integration={integration} />}
    </>
  );
}
