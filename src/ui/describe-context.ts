import { createContext } from 'react';
import type { Words } from '../i18n/words.ts';

export interface Described {
  /** What happened and what to do, in a sentence or two. */
  readonly text: string;
  /** The vendor's words and the HTTP status, where there are any. */
  readonly details: readonly string[];
}

/** The words for a failure of a call; `undefined` leaves them to the general ones. */
export type Describe = (words: Words, error: Error) => Described | undefined;

/** The words of a system whose failures mean something else than Zendesk's; given by its panel. */
export const DescribeContext = createContext<Describe | undefined>(undefined);

/** Whether the person who reads the words for failures is an admin. */
export const IsAdminContext = createContext(false);
