import type { Integration } from '../../../api/zis-registry/schemas.ts';
import type { Check, Finding } from '../finding.ts';
import type { Surroundings } from './surroundings.ts';
import { unset } from './unset.ts';

type Read = () => Promise<readonly Integration[]>;

/** Whether the account has the integration that is in use; the list is read once, for another check too. */
export const integrationCheck = (around: Surroundings, read: Read): Check => ({
  ...{ id: 'integration', group: 'systems', name: around.words.t('doctor.integration.name') },
  run: () => reachable(around, read),
});

/** More would only be scrolled past. */
const MOST_NAMED = 10;

async function reachable({ words, session }: Surroundings, read: Read): Promise<Finding> {
  const { t, list } = words;
  const { integration: name } = session.settings;
  if (!name) return unset(words, 'integration');

  const all = await read().catch(() => undefined);
  if (!all) return { state: 'unknown', found: [t('doctor.integration.unread')] };
  if (all.some((one) => one.name === name)) {
    return { state: 'good', found: [t('doctor.integration.found', { name })] };
  }
  const names = list(all.slice(0, MOST_NAMED).map((one) => one.name));
  const others = all.length
    ? t('doctor.integration.others', { names })
    : t('doctor.integration.none');
  return {
    state: 'failed',
    found: [t('doctor.integration.missing', { name }), others],
    next: t('doctor.integration.next'),
  };
}
