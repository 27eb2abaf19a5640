import { createContext, useContext } from 'react';
import { createWords, type Words } from './words.ts';

/** English until the person's language is known. */
export const WordsContext = createContext<Words>(createWords('en'));

export const useWords = (): Words => useContext(WordsContext);
