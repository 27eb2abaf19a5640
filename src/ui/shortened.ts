/** More characters than this are no name, title or word. */
const LONGEST = 500;

/** What a row says of a text that has no end: its beginning, with no character cut in half. */
export const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '')}…` : text;
