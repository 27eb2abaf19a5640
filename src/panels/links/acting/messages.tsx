import { CopyByHand } from '../../../ui/copy-by-hand.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { useSettings } from '../../../zaf/zaf-context.ts';
import { useLinkWork } from '../link-work.tsx';
import styles from './acting.module.css';

/** The last thing that was said about what was done here. */
export function Messages() {
  const { integration } = useSettings();
  const { message, failure } = useLinkWork();
  const look = message?.isDoubtful ? styles.doubtful : styles.good;

  return (
    <>
      <p role="status" className={message ? `${styles.message} ${look}` : 'visually-hidden'}>
        {message?.text}
      </p>
      {message?.toCopy && <CopyByHand text={message.toCopy} />}
      {failure && <Failure {...failure} integration={integration} />}
    </>
  );
}
