import { parameters } from '../../../../manifest.json';
import { ApiError } from '../../../http/api-error.ts';
import { readActiveCampaign, readMake } from '../../../zaf/elsewhere.ts';
import { field } from '../../../zaf/field.ts';
import type { Check, Finding } from '../finding.ts';
import type { Judge } from './elsewhere.ts';
import type { Surroundings } from './surroundings.ts';

/** Every setting of the manifest as it was read; a secure one is judged by the calls that use it. */
export const settingChecks = (
  around: Surroundings,
  judges: ReadonlyMap<string, Judge>,
): readonly Check[] =>
  parameters.map((parameter) => {
    const { name } = parameter;
    const isSecure = 'secure' in parameter;
    const run = () => (isSecure ? secret(around, name, judges.get(name)) : plain(around, name));
    return { id: `setting ${name}`, group: 'settings', name, run };
  });

interface Problem {
  /** The part that is wrong. */
  readonly value: string;
  readonly expected: string;
}

function plain(around: Surroundings, name: string): Finding {
  const { words, session } = around;
  const { t } = words;
  const problems = problemsOf(around, name);
  if (problems.length) {
    return {
      state: 'attention',
      found: problems.map((problem) => t('doctor.setting.problem', { ...problem })),
      next: t('doctor.setting.change'),
    };
  }
  const value = textOf(field(session.rawSettings, name));
  const { integration } = session.settings;
  // An admin may use another one, until the page is loaded again.
  const chosen =
    name === 'integration' && value !== integration
      ? [t('doctor.setting.chosen', { name: integration })]
      : [];
  const said = value ? t('doctor.setting.value', { value }) : t('doctor.setting.empty');
  return { state: value ? 'good' : 'unset', found: [said, ...chosen] };
}

function problemsOf({ session, words: { t } }: Surroundings, name: string): readonly Problem[] {
  const problems = session.settingProblems
    .filter((problem) => problem.name === name)
    .map((problem) => ({
      value: problem.value,
      expected: t(`settings.expected.${problem.name}`),
    }));
  const account = readActiveCampaign(session.rawSettings);
  if (account.kind === 'wrong' && account.setting === name) {
    const expected = t('activecampaign.setUp.expected', { example: 'https://acme.api-us1.com' });
    return [{ value: account.value, expected }];
  }
  const make = readMake(session.rawSettings);
  if (make.kind === 'wrong' && make.setting === name) {
    return [{ value: make.value, expected: t(`make.settings.expected.${make.setting}`) }];
  }
  return problems;
}

/** Its value is not looked at, even where Zendesk should hand it out. */
async function secret(
  { session, words: { t } }: Surroundings,
  name: string,
  judge: Judge | undefined,
): Promise<Finding> {
  if (field(session.rawSettings, name)) {
    return {
      state: 'failed',
      found: [t('doctor.setting.exposed')],
      next: t('doctor.setting.exposedNext'),
    };
  }
  const outcome = await judge?.();
  const unseen = t('doctor.setting.secure');
  if (!outcome) return { state: 'unset', found: [unseen] };
  if ('answer' in outcome) return { state: 'good', found: [unseen, t('doctor.setting.works')] };
  return outcome.error instanceof ApiError && outcome.error.isNotPermitted
    ? { state: 'failed', found: [unseen, t('doctor.setting.refused')] }
    : { state: 'unknown', found: [unseen, t('doctor.setting.untried')] };
}

const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  return (typeof value === 'string' ? value : JSON.stringify(value)).trim();
};
