import type { ZisConnection } from '../../api/zis-connections/schemas.ts';
import type { TextKey } from '../../i18n/words.ts';
import notices from './notices.json';

/** What a service has announced about credentials for its domains. */
export interface Retirement {
  readonly id: string;
  /** A step with its day, as in `2027-04-30`, and the words for it on the day that was asked about. */
  readonly steps: readonly { readonly on: string; readonly words: TextKey }[];
  /** Where it was announced. */
  readonly source: string;
  /** The day on which the announcement was last compared with this. */
  readonly checked: string;
}

/** @param now milliseconds since 1970: what is over is told in other words than what is to come */
export const retirements = (now: number): readonly Retirement[] =>
  notices.map(({ id, dates, source, checked }) => ({
    ...{ id, source, checked },
    steps: dates.flatMap(({ on, what }) => {
      const words = STEPS.get(what)?.[isOver(on, now) ? 'over' : 'coming'];
      return words ? [{ on, words }] : [];
    }),
  }));

/** Whether a connection's secret may be one that is retired; what it is cannot be seen. */
export const mayBeRetired = ({ type }: ZisConnection): boolean =>
  notices.some(({ types }) => types.includes(type));

/** The account's time zone is not known: a day has come when it has begun everywhere. */
const isOver = (day: string, now: number): boolean => Date.parse(`${day}T12:00:00Z`) <= now;

const STEPS = new Map<string, { readonly coming: TextKey; readonly over: TextKey }>([
  [
    'first',
    { coming: 'connections.retirement.firstComing', over: 'connections.retirement.firstOver' },
  ],
  [
    'none-new',
    { coming: 'connections.retirement.noneNewComing', over: 'connections.retirement.noneNewOver' },
  ],
  ['end', { coming: 'connections.retirement.endComing', over: 'connections.retirement.endOver' }],
]);

/** A day such as `2027-04-30` for people; it has no time zone. */
export const dayIn = (language: string, day: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
