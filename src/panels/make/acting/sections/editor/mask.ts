/** What stands in the place of a hidden value, on the screen and on the clipboard. */
export const MASK = '•••';
