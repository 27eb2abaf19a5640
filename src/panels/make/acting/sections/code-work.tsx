import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useState } from 'react';
import type { Sealed } from '../../../../http/sealed.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { Messages } from '../../../../ui/messages.tsx';
import type { CodePart } from './checks/code-problems.ts';
import { createCodeEditor } from './editor/code-editor.ts';
import { ProblemList } from './problem-list.tsx';
import { Review } from './review.tsx';
import { hintOf, partName } from './say-code.ts';
import styles from './sections.module.css';
import { type CodeSource, useCodeWork } from './use-code-work.ts';

interface CodeWorkProps {
  readonly part: CodePart;
  /** What Make had when it was last asked. */
  readonly stored: Sealed;
  readonly source: CodeSource;
}

/** One text: edited, looked at once more against what Make has, saved. */
export function CodeWork({ part, stored, source }: CodeWorkProps) {
  const words = useWords();
  const { t } = words;
  const name = partName(words, part);
  const isMasked = part === 'common';
  const nameMask = (key: string) =>
    key ? t('make.code.reveal', { key }) : t('make.code.revealUnnamed');
  const [editor] = useState(() =>
    createCodeEditor(stored, { part, label: name, ...(isMasked && { nameMask }) }),
  );
  const { step, problems, said, problem, ...work } = useCodeWork(editor, source, name);
  const { attach } = editor;
  const reviewed = 'reviewed' in step ? step.reviewed : undefined;
  const isReading = step.kind === 'reading';

  useEffect(() => editor.offer(stored), [editor, stored]);
  // The review takes the focus, and goes with it.
  useEffect(() => {
    if (reviewed) return () => editor.focus();
    return undefined;
  }, [editor, reviewed]);

  return (
    <>
      <div hidden={Boolean(reviewed)} className={styles.part}>
        <p className={styles.quiet}>{hintOf(words, part)}</p>
        <div ref={attach} dir="ltr" className={styles.editor} />
        <ProblemList problems={problems} onGoTo={(from) => editor.goTo(from)} />
        <div className={styles.buttons}>
          <Button
            isPrimary
            size="small"
            aria-disabled={isReading}
            onClick={() => {
              if (!isReading) void work.review();
            }}
          >
            {t('make.code.review.submit')}
          </Button>
          <span role="status">{isReading && t('make.code.reading')}</span>
        </div>
      </div>
      {reviewed && (
        <Review
          {...{ reviewed, isMasked, problem }}
          isSending={step.kind === 'sending'}
          onSave={() => {
            if (step.kind === 'review') void work.save(reviewed);
          }}
          onBack={work.back}
        />
      )}
      <Messages message={said} failure={reviewed ? undefined : problem} integration="" />
    </>
  );
}
