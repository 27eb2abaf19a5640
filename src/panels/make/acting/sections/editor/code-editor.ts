import { Sealed } from '../../../../../http/sealed.ts';
import type { CodeProblem } from '../checks/code-problems.ts';
import { type CodeFieldOptions, createCodeField } from './code-field.ts';

/** What an editor tells; never the text. */
interface Listener {
  readonly onChange: (isChanged: boolean) => void;
  readonly onProblems: (problems: readonly CodeProblem[]) => void;
}

/**
 * A code field and what is stored of its text. The text is in there and nowhere else: not in the state of
 * React, where whoever looks for the values of common data would find them.
 */
export interface CodeEditor {
  readonly attach: (place: HTMLElement | null) => void;
  readonly listen: (listener: Listener | undefined) => void;
  /** The text, byte for byte. */
  readonly read: () => Sealed;
  /** Whether the text is another than the stored one. */
  readonly isChanged: () => boolean;
  readonly isStored: (text: Sealed) => boolean;
  /** What is stored now: shown, unless something else was typed meanwhile. */
  readonly offer: (text: Sealed) => void;
  /** What was saved: from here on it counts as stored. */
  readonly accept: (text: Sealed) => void;
  /** What is wrong with the text at this moment, which the listener is told as well. */
  readonly check: () => readonly CodeProblem[];
  /** Puts the cursor to a place of the text. */
  readonly goTo: (from: number) => void;
  readonly focus: () => void;
}

/** Milliseconds without typing after which the text is looked through. */
const PAUSE = 200;

export function createCodeEditor(first: Sealed, options: CodeFieldOptions): CodeEditor {
  let stored = first;
  const teller = createTeller();
  const field = createCodeField(options, tellChange);
  const isChanged = () => field.read() !== stored.open();
  const isStored = (text: Sealed) => text.open() === stored.open();
  const check = () => teller.problems(field.check());
  const show = (text: Sealed) => {
    stored = text;
    field.write(text.open());
    check();
  };

  function tellChange() {
    teller.change(isChanged());
    teller.afterPause(check);
  }

  show(first);
  return {
    ...{ isChanged, isStored, check, goTo: field.goTo, focus: field.focus },
    read: () => new Sealed(field.read()),
    attach: (place) => {
      teller.stop();
      if (place) field.attach(place);
      else field.destroy();
    },
    listen: (next) => {
      teller.listen(next);
      check();
    },
    offer: (text) => {
      if (!isChanged() && !isStored(text)) show(text);
    },
    accept: (text) => {
      stored = text;
      teller.change(isChanged());
    },
  };
}

/** Says to whoever listens what there is to say. */
function createTeller() {
  let listener: Listener | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    listen: (next: Listener | undefined) => {
      listener = next;
    },
    change: (isChanged: boolean) => listener?.onChange(isChanged),
    problems: (found: readonly CodeProblem[]) => {
      listener?.onProblems(found);
      return found;
    },
    afterPause: (act: () => void) => {
      clearTimeout(timer);
      timer = setTimeout(act, PAUSE);
    },
    stop: () => clearTimeout(timer),
  };
}
