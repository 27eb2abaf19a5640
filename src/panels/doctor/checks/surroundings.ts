import type { Words } from '../../../i18n/words.ts';
import type { ColorScheme } from '../../../ui/color-scheme.ts';
import type { ZafHost } from '../../../zaf/connect.ts';
import type { Session } from '../../../zaf/session.ts';

/** What checks look at, and the words they say it in. */
export interface Surroundings {
  readonly host: ZafHost;
  readonly session: Session;
  /** The open ticket's; `undefined` until it is saved. */
  readonly ticketId: string | undefined;
  readonly words: Words;
  readonly scheme: ColorScheme;
}
