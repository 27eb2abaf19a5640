import { useId } from 'react';
import '../../i18n/later-texts.ts';
import { useWords } from '../../i18n/words-context.ts';
import { Button } from '../../ui/button.tsx';
import { useColorScheme } from '../../ui/color-scheme.ts';
import { copyText } from '../../ui/copy-text.ts';
import { Messages } from '../../ui/messages.tsx';
import { useFocusAtFirst } from '../../ui/use-focus.ts';
import { useMessages } from '../../ui/use-messages.ts';
import { useHost, useSession } from '../../zaf/zaf-context.ts';
import { CheckRow } from './check-row.tsx';
import { allChecks } from './checks/all-checks.ts';
import styles from './doctor-panel.module.css';
import { type Check, type Finding, GROUPS, isProblem } from './finding.ts';
import { reportOf } from './report.ts';
import { useChecks } from './use-checks.ts';

interface DoctorPanelProps {
  /** `undefined` until the ticket is saved. */
  readonly ticketId: string | undefined;
  readonly onClose: () => void;
}

/** Looks at everything that the app depends on, changes nothing, and gives a report without secrets. For admins. */
export default function DoctorPanel(props: DoctorPanelProps) {
  const { t } = useWords();
  const { settings } = useSession();
  const headingId = useId();
  const heading = useFocusAtFirst<HTMLHeadingElement>();
  return (
    <section aria-labelledby={headingId} className={styles.panel}>
      <h1 ref={heading} id={headingId} tabIndex={-1}>
        {t('doctor.heading')}
      </h1>
      <Checks key={settings.integration} {...props} />
    </section>
  );
}

function Checks({ ticketId, onClose }: DoctorPanelProps) {
  const words = useWords();
  const { t } = words;
  const host = useHost();
  const session = useSession();
  const scheme = useColorScheme();
  const { acts, message } = useMessages();
  const { checks, findings, again, attempt } = useChecks(() =>
    allChecks({ host, session, ticketId, words, scheme }),
  );

  async function copy() {
    const report = reportOf(words, checks, findings);
    acts.clear();
    if (await copyText(report)) acts.tell({ text: t('doctor.copied') });
    else acts.tell({ text: t('acts.copyByHand'), toCopy: report });
  }
  return (
    <>
      <div className={styles.acts}>
        <Button onClick={again}>{t('doctor.again')}</Button>
        <Button onClick={() => void copy()}>{t('doctor.copy')}</Button>
        <Button onClick={onClose}>{t('doctor.close')}</Button>
      </div>
      <Messages message={message} failure={undefined} integration={session.settings.integration} />
      <Progress checks={checks} findings={findings} />
      {GROUPS.map((group) => (
        <div key={group}>
          <h2>{t(`doctor.groups.${group}`)}</h2>
          <ul role="list" aria-label={t(`doctor.groups.${group}`)}>
            {checks
              .filter((check) => check.group === group)
              .map((check) => (
                <CheckRow
                  key={check.id}
                  check={check}
                  finding={findings.get(check.id)}
                  onTry={() => void attempt(check)}
                />
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

interface ProgressProps {
  readonly checks: readonly Check[];
  readonly findings: ReadonlyMap<string, Finding>;
}

/** How far it is, and what it comes to. */
function Progress({ checks, findings }: ProgressProps) {
  const { t, plural, number } = useWords();
  const problems = [...findings.values()].filter(isProblem).length;
  const isDone = findings.size === checks.length;
  const running = { done: number(findings.size), all: number(checks.length) };
  const end = problems ? plural('doctor.problems', problems) : t('doctor.inOrder');
  return <p role="status">{isDone ? end : t('doctor.progress', running)}</p>;
}
