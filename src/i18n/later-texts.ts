import { loadLaterTexts } from './texts.ts';

// Whatever comes after the first screen imports this file, and waits for its words in the spoken language.
await loadLaterTexts();
