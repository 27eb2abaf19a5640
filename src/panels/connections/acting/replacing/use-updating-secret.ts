import type { StaticConnection } from '../../../../api/zis-connections/schemas.ts';
import { useConnectionWriter } from '../../../../api/zis-connections/writes.ts';
import type { ApiError } from '../../../../http/api-error.ts';
import type { Secret } from '../../../../http/secret.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { sayOutcome } from '../../../../ui/say-outcome.ts';
import { type Beside, changeOf } from './change-of.ts';
import type { Step } from './step.ts';

/** Puts a new secret into a connection that stays. */
export function useUpdatingSecret(old: StaticConnection) {
  const words = useWords();
  const { t } = words;
  const { update, read } = useConnectionWriter();
  const { name } = old;

  return async (beside: Beside, secret: Secret): Promise<Step> => {
    const written = await update(old, changeOf(old, beside, secret));
    const telling = sayOutcome(words, written, {
      done: t('connections.work.replaced', { name }),
      doneUnread: t('connections.work.replacedUnread', { name }),
      notVisible: t('connections.work.replacedNotVisible', { name }),
      unclear: t('connections.work.unclear'),
      failed: t('connections.work.replaceFailed', { name }),
    });
    if (!cannotUpdate(written.error)) return { telling, way: 'update' };

    // Whether ZIS can change a connection is UNCONFIRMED: it is not there, or it cannot be changed.
    const now = await read(old).catch(() => undefined);
    if (now !== null) return { telling, way: 'recreate' };
    const gone = { title: t('connections.work.replaceGone', { name }) };
    return { telling: [undefined, gone], way: 'update', isGone: true };
  };
}

const cannotUpdate = (error: ApiError | undefined): boolean =>
  error?.status === 404 || error?.status === 405;
