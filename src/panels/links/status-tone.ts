import { field } from '../../zaf/field.ts';

export type StatusTone = 'open' | 'progress' | 'done' | 'unknown';

const TONES = ['open', 'progress', 'done'] as const;

/** Status words of the common systems without their spaces and signs, each between two spaces. */
const WORDS = {
  open:
    ' open opened reopened new todo backlog triage unstarted notstarted unfulfilled draft ready' +
    ' proposed approved selectedfordevelopment ',
  progress:
    ' inprogress workinprogress indevelopment inreview review codereview underreview intesting' +
    ' testing inqa qa doing started active working committed pending onhold hold blocked waiting' +
    ' waitingforsupport waitingforcustomer escalated partial partiallypaid partiallyrefunded' +
    ' authorized locked indeterminate ',
  done:
    ' done closed resolved solved merged completed complete fixed shipped released canceled' +
    ' cancelled wontdo wontfix duplicate declined rejected removed archived paid refunded voided' +
    ' fulfilled ',
};

/**
 * What a status of the common systems means; its own word is always shown as well.
 * @param status a word, or an object that holds one. Jira's `statusCategory` and Linear's `type`
 *   are the same in every language and under every name that a team gives its steps.
 */
export function toneOf(status: unknown): StatusTone {
  const words = [
    field(field(status, 'statusCategory'), 'key'),
    status,
    ...['name', 'Name', 'value', 'type'].map((key) => field(status, key)),
  ];
  return words.map(toneOfWord).find((tone) => tone !== 'unknown') ?? 'unknown';
}

function toneOfWord(word: unknown): StatusTone {
  if (typeof word !== 'string') return 'unknown';
  const small = word.toLowerCase();
  // Few have more than letters and spaces, and what a letter is in all languages is slow to look up.
  return (
    toneNamed(small.replaceAll(' ', '')) ?? toneNamed(small.replace(NO_LETTERS, '')) ?? 'unknown'
  );
}

const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

const toneNamed = (word: string): StatusTone | undefined =>
  TONES.find((tone) => WORDS[tone].includes(` ${word} `));
