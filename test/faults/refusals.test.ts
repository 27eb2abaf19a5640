import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/http/api-error.ts';
import { saidOf } from '../support/faults/words.ts';

const sources = import.meta.glob<string>('../../src/{http,api}/**/*.ts', {
  ...{ query: '?raw', import: 'default', eager: true },
});

/** Every word for why a call is not sent, as the code has it. */
const reasonsInCode = Object.values(sources).flatMap((source) =>
  [...source.matchAll(/reason: '([\w-]+)'/g)].map(([, reason]) => reason),
);

const UNNAMED = 'A name is missing. Nothing was sent.';
const SOMETHING = 'This cannot be sent to Zendesk as it is. Nothing was sent.';
const ADDRESS = 'This name cannot be used in an address. Nothing was sent.';
const INTEGRATION =
  'The name of the integration cannot be used in an address. Check the setting “integration”.';
const PLACEHOLDER =
  'The text holds “{{setting.”: Zendesk would put a secret there. Nothing was sent. Take it out or ' +
  'write it another way.';

/** What is said of it in each system where it can happen. */
const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'bad-path': {
    ...{ 'zis-links': INTEGRATION, 'zis-connections': INTEGRATION, 'zis-registry': INTEGRATION },
    ...{ activecampaign: ADDRESS, make: ADDRESS },
  },
  wildcard: {
    'zis-links':
      'A name that holds * cannot be written to: it would stand for more than one object. Nothing was sent.',
  },
  'empty-name': { 'zis-links': UNNAMED, 'zis-connections': UNNAMED },
  'half-character': { 'zis-links': SOMETHING },
  'bad-redirect': { 'zis-connections': SOMETHING },
  'ticket-ids': { 'zendesk-tickets': SOMETHING },
  'bad-section': { make: ADDRESS },
  placeholder: { activecampaign: PLACEHOLDER, make: PLACEHOLDER },
  'a reason of a later version': { 'zis-links': SOMETHING },
};

const cells = Object.entries(said).flatMap(([reason, systems]) =>
  Object.entries(systems).map(([system, words]) => [reason, system, words] as const),
);

describe('a call that is not sent', () => {
  it.each(cells)('because of %s says so in %s', (reason, system, words) => {
    const error = new ApiError('refused', 'anOperation', { reason });

    expect(saidOf(system, error)).toBe(words);
    expect(error).toMatchObject({ mayHaveHappened: false, mayPass: false });
  });

  it('has words for every reason that there is', () => {
    expect(reasonsInCode.length).toBeGreaterThan(0);
    expect(Object.keys(said)).toEqual(expect.arrayContaining(reasonsInCode));
  });
});
