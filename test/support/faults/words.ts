import '../../../src/i18n/later-texts.ts';
import { createWords } from '../../../src/i18n/words.ts';
import { describeMake } from '../../../src/panels/make/describe-make.ts';
import type { Describe } from '../../../src/ui/describe-context.ts';
import { describeError } from '../../../src/ui/describe-error.ts';
import { describeProxied } from '../../../src/ui/describe-proxied.ts';
import { ACCOUNT, INTEGRATION, ZONE } from './documented-call.ts';
import type { Failure } from './fault.ts';

const words = createWords('en');
const describeActiveCampaign = describeProxied({
  ...{ system: 'ActiveCampaign', host: ACCOUNT.host, setting: 'activecampaign_token' },
  keyRefused: () => 'activecampaign.keyRefused',
});

const describedBy = new Map<string, Describe>([
  ['make', describeMake(ZONE)],
  ['activecampaign', describeActiveCampaign],
]);

/** All that the app says of a failure in a system, a sentence or a detail a line. */
export function saidOf(system: string, error: Error): string {
  const said = describedBy.get(system)?.(words, error) ?? describeError(words, error, INTEGRATION);
  return [said.text, ...said.details].join('\n');
}

/** What people are to read; spelt out here, so that a lost or mixed up text shows. */
export function expectedWords(system: string, failure: Failure): string {
  const texts = system === 'make' || system === 'activecampaign' ? elsewhere[system] : zendesk;
  const { kind, status = 0, reason } = failure;
  const text = texts[kind === 'status' ? status : kind];
  if (text === undefined) throw new Error(`Nobody says what is said of ${kind} ${status}.`);

  const isSilent = reason === undefined && (status === 400 || status === 422);
  const silent = isSilent ? texts.silent : undefined;
  return [
    silent ?? text,
    ...(reason ? [`${texts.speaker} says: ${reason}`] : []),
    ...(status ? [`HTTP ${status}`] : []),
  ].join('\n');
}

type Texts = Readonly<Partial<Record<string | number, string>>>;

const forbidden =
  'Zendesk does not permit this for your role or session. Ask a Zendesk admin whether your role ' +
  'may use ZIS for the integration “my_integration”.';
const inTrouble = 'Zendesk has a problem at the moment. Try again later.';

const zendesk: Texts = {
  speaker: 'Zendesk',
  unreachable: 'Zendesk did not answer. Check the connection and try again.',
  malformed:
    'Zendesk’s answer was not understood. If it goes on, reload the page: the sign-in may have expired.',
  400: 'Zendesk refused what was sent.',
  401: forbidden,
  403: forbidden,
  404: 'Zendesk does not know this. It may have been deleted, or the setting “integration” may be wrong.',
  405: 'Zendesk answered with an error.',
  409: 'This exists already.',
  422: 'Zendesk refused what was sent.',
  429: 'Too many requests at once. Wait a little and try again.',
  500: inTrouble,
  502: inTrouble,
  503: inTrouble,
};

const through = (system: string, host: string): Texts => ({
  speaker: system,
  unreachable: `${system} did not answer through Zendesk. Check the connection and try again.`,
  malformed: `The answer was not understood. Check that ${host} is the address of ${system}’s API.`,
  silent: `${system} refused what was sent and did not say why. Check every field.`,
  400: `${system} refused what was sent.`,
  404: `${system} does not know this. It may have been deleted.`,
  405: `${system} answered with an error.`,
  409: `${system} has this already.`,
  422: `${system} refused what was sent.`,
  429: `${system} has had too many requests. Wait a minute and try again.`,
  500: `${system} has a problem at the moment. Try again later.`,
  502: `Zendesk’s proxy could not reach ${host}. Check that the address is right, or try again later.`,
  503: `${system} has a problem at the moment. Try again later.`,
});

const keyRefused =
  'ActiveCampaign refused the key: it is missing or wrong, or its user may not do this. An admin ' +
  'enters it in the setting “activecampaign_token” where the app is installed; ActiveCampaign shows ' +
  'it under Settings, Developer.';

const elsewhere: Readonly<Record<'activecampaign' | 'make', Texts>> = {
  activecampaign: {
    ...through('ActiveCampaign', 'acme.api-us1.com'),
    401: keyRefused,
    403: keyRefused,
  },
  make: {
    ...through('Make', 'eu1.make.com'),
    401:
      'Make does not accept the API token. An admin enters one of the zone eu1.make.com in the ' +
      'setting “make_token”: Admin Center, Apps and integrations, Zendesk Support apps.',
    403:
      'Make does not permit this for the API token in the setting “make_token”. It needs the scope ' +
      'sdk-apps:read to look and sdk-apps:write to change something, and its owner must see the app.',
  },
};
