import type { Finding } from '../finding.ts';
import type { Words } from '../../../i18n/words.ts';

/** Nothing is asked of what is not set up. */
export const unset = (words: Words, setting: string): Finding => ({
  state: 'unset',
  found: [words.t('doctor.calls.unset', { setting })],
});
