import type { Check } from '../finding.ts';
import { maskedName } from '../masked.ts';
import { browserChecks } from './browser.ts';
import { elsewhereChecks } from './elsewhere.ts';
import { placeChecks } from './place.ts';
import { settingChecks } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import { zendeskChecks } from './zendesk.ts';

/** Every check, in the order of the screen; each call is made once, whoever wants to know of it. */
export function allChecks(around: Surroundings): readonly Check[] {
  const elsewhere = elsewhereChecks(around);
  const checks = [
    ...placeChecks(around),
    ...settingChecks(around, elsewhere.judges),
    ...zendeskChecks(around),
    ...elsewhere.checks,
    ...browserChecks(around),
  ];
  return checks.map(maskedName);
}
