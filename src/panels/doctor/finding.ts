/**
 * How something stands.
 *
 * - `attention`: it works, but not as it should;
 * - `unknown`: the app has no honest way to tell;
 * - `unset`: it is not set up, so nothing was tried.
 */
type State = 'good' | 'attention' | 'failed' | 'unknown' | 'unset';

/** What came of a check, in words for people. */
export interface Finding {
  readonly state: State;
  /** Sentences, one a line. */
  readonly found: readonly string[];
  /** What to do about it. */
  readonly next?: string | undefined;
}

/** What there is to say of a check until it has found something. */
export const RUNNING = { state: 'running', found: [], next: undefined } as const;

export const GROUPS = ['place', 'settings', 'systems', 'browser'] as const;

/** Looks at one thing, and changes nothing. */
export interface Check {
  readonly id: string;
  readonly group: (typeof GROUPS)[number];
  readonly name: string;
  /** The name of the operation in the vendor's page. */
  readonly operation?: string;
  readonly run: () => Finding | Promise<Finding>;
  /** What only shows when somebody tries it. Its `run` is to be called in the click itself. */
  readonly trial?: { readonly label: string; readonly run: () => Finding | Promise<Finding> };
}

/** Something is to be done about it. */
export const isProblem = (finding: Finding | undefined): boolean =>
  finding?.state === 'attention' || finding?.state === 'failed';
