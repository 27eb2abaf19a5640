import { type ReactNode, useLayoutEffect } from 'react';
import type { Words } from '../i18n/words.ts';
import { WordsContext } from '../i18n/words-context.ts';

interface SpokenProps {
  readonly words: Words;
  readonly children: ReactNode;
}

/** Gives the words to all that is inside, and tells the document their language and direction. */
export function Spoken({ words, children }: SpokenProps) {
  // Before the first paint, or the screen would turn around before somebody's eyes.
  useLayoutEffect(() => {
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction;
  }, [words]);

  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}
