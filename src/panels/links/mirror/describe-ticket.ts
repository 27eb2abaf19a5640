import { ApiError } from '../../../http/api-error.ts';
import type { Describe } from '../../../ui/describe-context.ts';

/** Words for a ticket that is refused: it has nothing to do with ZIS and its integration. */
export const describeTicket: Describe = (words, error) => {
  if (!(error instanceof ApiError)) return undefined;
  const { status = 0, isNotPermitted } = error;
  const details = [words.t('failure.status', { status })];
  if (isNotPermitted) return { text: words.t('mirror.notPermitted'), details };
  return status === 404 ? { text: words.t('mirror.notFound'), details } : undefined;
};
