import { useMemo, useState } from 'react';
import type { ApiError } from '../http/api-error.ts';

/** A sentence about something that was done here. */
export interface Said {
  readonly text: string;
  /** It did not simply work: worth another look. */
  readonly isDoubtful?: boolean;
  /** A text that is there to be copied by hand. */
  readonly toCopy?: string;
}

/** Something that did not work, and why. */
export interface Problem {
  readonly title: string;
  readonly error?: ApiError | undefined;
}

/** The last thing that was said, a sentence or a failure, and which control gets the focus back. */
export function useMessages() {
  const [focused, setFocused] = useState<string>();
  const [{ message, failure }, setSaid] = useState<{ message?: Said; failure?: Problem }>({});
  const acts = useMemo(() => {
    const tell = (said?: Said, problem?: Problem) =>
      setSaid({ ...(said && { message: said }), ...(problem && { failure: problem }) });
    return {
      setFocused,
      tell,
      /** Forgets what was last said: something new begins. */
      clear: () => {
        tell();
        setFocused(undefined);
      },
    };
  }, []);
  return { acts, focused, message, failure };
}
