import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../../../http/api-error.ts';
import type { Sealed } from '../../../../http/sealed.ts';
import type { WriteOutcome } from '../../../../http/write-outcome.ts';
import type { Words } from '../../../../i18n/words.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { sayOutcome } from '../../../../ui/say-outcome.ts';
import { useGuarded } from '../../../../ui/use-guarded.ts';
import type { Problem, Said } from '../../../../ui/use-messages.ts';
import { useMakeWork } from '../../make-work.ts';
import type { CodeProblem } from './checks/code-problems.ts';
import type { CodeEditor } from './editor/code-editor.ts';

/** How the text gets from Make, and back. */
export interface CodeSource {
  /** What Make has at this moment. @throws {ApiError} */
  readonly read: () => Promise<Sealed>;
  readonly save: (text: Sealed) => Promise<CodeSaved>;
}

interface CodeSaved {
  readonly outcome: WriteOutcome;
  readonly error?: ApiError | undefined;
  /** What Make has afterwards, where that was read. */
  readonly now?: Sealed | undefined;
}

/** What there is to look at before it is saved. */
export interface Reviewed {
  /** What Make has. */
  readonly now: Sealed;
  readonly text: Sealed;
  /** Make has something else than when this was opened. */
  readonly hasMoved: boolean;
}

type Step =
  | { readonly kind: 'edit' | 'reading' }
  | { readonly kind: 'review' | 'sending'; readonly reviewed: Reviewed };

/** The last thing that came of it. */
interface Told {
  readonly said?: Said | undefined;
  readonly problem?: Problem | undefined;
}

/** The way of a text from the editor to Make: looked through, compared with what Make has, sent. */
export function useCodeWork(editor: CodeEditor, source: CodeSource, name: string) {
  const words = useWords();
  const { guard, tell } = useMakeWork();
  const [step, setStep] = useState<Step>(EDIT);
  const [told, setTold] = useState<Told>({});
  const { problems, isChanged } = useEditorState(editor);
  const isThere = useIsThere();
  // What is being sent is not lost by leaving it.
  useGuarded(guard, isChanged && step.kind !== 'sending');

  const turnTo = (next: Step, say: Told = {}) => {
    setStep(next);
    setTold(say);
  };

  async function review() {
    const refused = refusalOf(words, editor);
    turnTo(refused ? EDIT : { kind: 'reading' }, refused);
    if (refused) return;

    const now = await comeOf(source.read());
    if (now instanceof ApiError) {
      turnTo(EDIT, { problem: { title: words.t('make.code.readFailed'), error: now } });
      return;
    }
    const reviewed = reviewOf(editor, now);
    if (reviewed) turnTo({ kind: 'review', reviewed });
    else turnTo(EDIT, { said: { text: words.t('make.code.same') } });
  }

  async function save(reviewed: Reviewed) {
    turnTo({ kind: 'sending', reviewed });
    const saved = await source.save(reviewed.text);
    const [said, problem] = sayOutcome(words, saved, sentencesOf(words, name));
    if (!isThere()) tell(said, problem);
    if (said) editor.accept(storedAfter(saved, reviewed));
    // What was not saved stands there to be tried again.
    turnTo(said ? EDIT : { kind: 'review', reviewed }, { said, problem });
  }

  return { step, problems, ...told, review, save, back: () => turnTo(EDIT) };
}

const EDIT: Step = { kind: 'edit' };

/** Why there is nothing to save yet, if so. */
function refusalOf({ t }: Words, editor: CodeEditor): Told | undefined {
  if (editor.check().some(({ isWarning }) => !isWarning)) {
    return { problem: { title: t('make.code.refused') } };
  }
  return editor.isChanged() ? undefined : { said: { text: t('acts.unchanged') } };
}

/** `undefined` where Make has the very text already. */
function reviewOf(editor: CodeEditor, now: Sealed): Reviewed | undefined {
  const text = editor.read();
  const hasMoved = !editor.isStored(now);
  if (now.open() !== text.open()) return { now, text, hasMoved };
  editor.accept(text);
  return undefined;
}

/** Accepted, but not to be seen: what is to be seen is what the next look compares with. */
const storedAfter = ({ outcome, now }: CodeSaved, { text }: Reviewed): Sealed =>
  outcome === 'not-visible' && now ? now : text;

/** The answer, or the failure of the call. */
const comeOf = (call: Promise<Sealed>): Promise<Sealed | ApiError> =>
  call.catch((error: unknown) => {
    if (error instanceof ApiError) return error;
    throw error;
  });

const sentencesOf = ({ t }: Words, name: string) => ({
  done: t('make.code.done', { name }),
  doneUnread: t('make.code.doneUnread', { name }),
  notVisible: t('make.code.notVisible', { name }),
  unclear: t('make.code.unclear', { name }),
  failed: t('make.code.failed', { name }),
});

/** What the editor tells of its text. */
function useEditorState(editor: CodeEditor) {
  const [problems, setProblems] = useState<readonly CodeProblem[]>([]);
  const [isChanged, setIsChanged] = useState(false);
  useEffect(() => {
    editor.listen({ onChange: setIsChanged, onProblems: setProblems });
    return () => editor.listen(undefined);
  }, [editor]);
  return { problems, isChanged };
}

/** Somebody may leave before an answer comes. */
function useIsThere(): () => boolean {
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  return () => isThere.current;
}
