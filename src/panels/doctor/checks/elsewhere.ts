import { listActiveCampaignConnections } from '../../../api/activecampaign/client.ts';
import { listMakeConnections } from '../../../api/make/client.ts';
import { describeError } from '../../../ui/describe-error.ts';
import { describeProxied } from '../../../ui/describe-proxied.ts';
import { readActiveCampaign, readMake } from '../../../zaf/elsewhere.ts';
import type { Check, Finding } from '../finding.ts';
import { once } from '../once.ts';
import { type Answer, findingOf, type Outcome, outcomeOf } from './call.ts';
import type { Surroundings } from './surroundings.ts';
import { unset } from './unset.ts';

/** What came of the calls that use a secure setting; nothing where there is none to make. */
export type Judge = () => Promise<Outcome | undefined>;

interface Elsewhere {
  readonly checks: readonly Check[];
  /** For the name of a secure setting. */
  readonly judges: ReadonlyMap<string, Judge>;
}

/** The two systems outside Zendesk, as far as they are set up. The clients keep the pace of each. */
export function elsewhereChecks(around: Surroundings): Elsewhere {
  const activeCampaign = activeCampaignCheck(around);
  const make = makeChecks(around);
  return {
    checks: [...activeCampaign.checks, ...make.checks],
    judges: new Map([
      ['activecampaign_token', activeCampaign.judge],
      ['make_token', make.judge],
    ]),
  };
}

interface Judged {
  readonly checks: readonly Check[];
  readonly judge: Judge;
}

const nothing: Judge = () => Promise.resolve(undefined);

function activeCampaignCheck(around: Surroundings): Judged {
  const { host, session, words } = around;
  const operation = 'listActiveCampaignConnections';
  const name = words.t(`doctor.calls.${operation}`);
  const check = { id: operation, operation, group: 'systems', name } as const;
  const read = readActiveCampaign(session.rawSettings);
  if (read.kind !== 'ready') {
    return { checks: [{ ...check, run: () => notAsked(around, read) }], judge: nothing };
  }
  const describe = describeProxied({
    ...{ system: 'ActiveCampaign', host: read.account.host, setting: 'activecampaign_token' },
    keyRefused: () => 'activecampaign.keyRefused',
  });
  const ask = async (): Promise<Answer> => {
    const first = { filters: {}, offset: 0 };
    const { items, total } = await listActiveCampaignConnections(host, read.account, first);
    return { shown: items.length, hasMore: total !== undefined && total > items.length };
  };
  const outcome = once(() => outcomeOf(ask));
  const run = async () => findingOf(words, await outcome(), described(around, describe));
  return { checks: [{ ...check, run }], judge: outcome };
}

function makeChecks(around: Surroundings): Judged {
  const { host, session, words } = around;
  const { t } = words;
  const operation = 'listMakeConnections';
  const read = readMake(session.rawSettings);
  const check = { operation, group: 'systems' } as const;
  if (read.kind !== 'ready') {
    const name = t(`doctor.calls.${operation}`);
    const run = () => notAsked(around, read);
    return { checks: [{ ...check, id: operation, name, run }], judge: nothing };
  }
  const { zone, apps } = read.make;
  const describe = describeProxied({
    ...{ system: 'Make', host: zone, setting: 'make_token' },
    keyRefused: (status) => (status === 401 ? 'make.tokenRefused' : 'make.notPermitted'),
  });
  const asked = apps.map((app) => {
    const ask = async () => ({ shown: (await listMakeConnections(host, zone, app)).length });
    return { app, outcome: once(() => outcomeOf(ask)) };
  });
  const checks = asked.map(({ app, outcome }) => ({
    ...{ ...check, id: `${operation} ${app}`, name: t('doctor.calls.ofApp', { app }) },
    run: async () => findingOf(words, await outcome(), described(around, describe)),
  }));
  return { checks, judge: () => firstAnswer(asked.map(({ outcome }) => outcome)) };
}

/** One answer shows that a key is right, whatever else is wrong; without any, the last failure has to do. */
async function firstAnswer(outcomes: readonly (() => Promise<Outcome>)[]) {
  let last: Outcome | undefined;
  for (const outcome of outcomes) {
    last = await outcome();
    if ('answer' in last) return last;
  }
  return last;
}

/** The system's own words, or the general ones for what is no failure of a call. */
const described =
  ({ words }: Surroundings, describe: ReturnType<typeof describeProxied>) =>
  (error: unknown) =>
    (error instanceof Error ? describe(words, error) : undefined) ?? describeError(words, error);

function notAsked(
  around: Surroundings,
  { kind, setting }: { readonly kind: 'missing' | 'wrong'; readonly setting: string },
): Finding {
  if (kind === 'missing') return unset(around.words, setting);
  return { state: 'unset', found: [around.words.t('doctor.calls.wrong', { setting })] };
}
