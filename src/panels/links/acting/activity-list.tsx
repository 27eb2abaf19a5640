import { useEffect, useState } from 'react';
import { isDone } from '../../../http/write-outcome.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Quiet } from '../../../ui/notice.tsx';
import { focusUnlessElsewhere, useFocusAtFirst } from '../../../ui/use-focus.ts';
import { type Activity, useLinkHistory } from '../link-history.tsx';
import { useLinkWork } from '../link-work.tsx';
import styles from './activity-list.module.css';
import { sayOutcome } from '../../../ui/say-outcome.ts';
import { useReversing } from './use-link-acts.ts';

/** What this person has done with links since the app was opened, each with its Undo. */
export function ActivityList() {
  const { t } = useWords();
  const { activities } = useLinkHistory();
  const { setTool, setFocused } = useLinkWork();
  const heading = useFocusAtFirst<HTMLHeadingElement>();
  const undone = activities.filter(({ isUndone }) => isUndone).length;
  // The Undo that was pressed goes once it has worked; the heading stays.
  useEffect(() => focusUnlessElsewhere(heading.current), [heading, undone]);

  return (
    <section aria-label={t('acts.tools.activity')} className={styles.activity}>
      <div className={styles.heading}>
        <h2 ref={heading} tabIndex={-1}>
          {t('acts.tools.activity')}
        </h2>
        <Button
          look="link"
          onClick={() => {
            setTool(undefined);
            setFocused('more');
          }}
        >
          {t('acts.close')}
        </Button>
      </div>
      <Quiet>{t(activities.length ? 'acts.activity.intro' : 'acts.activity.none')}</Quiet>
      <ul role="list" aria-label={t('acts.tools.activity')}>
        {activities.map((activity) => (
          <Entry key={activity.id} activity={activity} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ activity }: { readonly activity: Activity }) {
  const words = useWords();
  const { t, clock } = words;
  const { tell, clear } = useLinkWork();
  const { markUndone, record } = useLinkHistory();
  const reverse = useReversing();
  const [isUndoing, setIsUndoing] = useState(false);
  const { id, kind, title, reversal, isUndone, at } = activity;

  async function undo() {
    if (!reversal || isUndoing) return;
    clear();
    setIsUndoing(true);
    const written = await reverse(reversal);
    setIsUndoing(false);
    tell(
      ...sayOutcome(words, written, {
        done: t(`acts.activity.took.${kind}`, { title }),
        failed: t(`acts.activity.${written.hasBoth ? 'bothExist' : 'notUndone'}`, { title }),
      }),
    );
    if (!isDone(written)) return;
    markUndone((one) => one.id === id);
    // Restoring a deleted link keeps account of itself.
    if (reversal.kind !== 'restore') record({ kind: 'undone', title });
  }

  return (
    <li className={styles.entry}>
      <span>
        <bdi>{t(`acts.activity.${kind}`, { title })}</bdi>
        <span className={styles.time}>{clock(at)}</span>
      </span>
      {isUndone && <span className={styles.time}>{t('acts.activity.isUndone')}</span>}
      {reversal && !isUndone && (
        <Button
          look="link"
          aria-disabled={isUndoing}
          aria-label={t('acts.activity.undo', { title })}
          onClick={() => void undo()}
        >
          {t('acts.undo')}
        </Button>
      )}
    </li>
  );
}
