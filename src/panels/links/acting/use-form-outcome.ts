import { useState } from 'react';
import type { ApiError } from '../../../http/api-error.ts';
import type { WriteOutcome } from '../../../http/write-outcome.ts';
import { useWords } from '../../../i18n/words-context.ts';
import { type Said, sayOutcome } from '../say-outcome.ts';
import type { FormProblem } from './link-form.tsx';

interface Settled {
  readonly outcome: WriteOutcome;
  readonly error: ApiError | undefined;
  /** The title of a failure. */
  readonly failed: string;
  /** The words for a write that shows. */
  readonly done: string;
}

/** Keeps a form open, and says why, while its write failed or nobody knows; else it is done. */
export function useFormOutcome(onDone: (said: Said) => void) {
  const words = useWords();
  const [problem, setProblem] = useState<FormProblem>();

  function settle({ outcome, error, failed, done }: Settled) {
    if (outcome === 'failed') setProblem({ title: failed, error });
    else if (outcome === 'unclear') setProblem({ title: words.t('links.unclear'), error });
    else onDone(sayOutcome(words, outcome, done));
  }
  return { problem, setProblem, settle };
}
