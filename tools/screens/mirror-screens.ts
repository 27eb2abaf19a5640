import { createWorld } from '../../sandbox/seed.ts';
import type { World } from '../../sandbox/world.ts';
import { settingsWith } from './settings-with.ts';
import { button, field, pageOf, putCallsInto, type Screen, see } from './stage.ts';

/** An agent whom ZIS refuses. */
const REFUSED = { scenario: 'not-permitted', role: 'agent' };

/** Every ticket has this in all its fields. */
function fieldsHolding(value: string): Partial<World> {
  const { tickets } = createWorld();
  return {
    tickets: tickets.map((ticket) => ({
      ...ticket,
      customFields: ticket.customFields.map(({ id }) => ({ id, value })),
    })),
  };
}

/** The copy of a ticket's links in one of its fields. */
export const mirrorScreens: readonly Screen[] = [
  { name: 'mirror', at: REFUSED, reach: (on) => see(on, 'mirror.asOf') },
  {
    name: 'mirror-no-links',
    at: REFUSED,
    world: () => fieldsHolding('{ "zis_links": 1, "links": [] }'),
    async reach(on) {
      await see(on, 'mirror.noTime');
      await see(on, 'mirror.noLinks');
    },
  },
  {
    name: 'mirror-empty',
    at: { ...REFUSED, ticket: '4412' },
    reach: (on) => see(on, 'mirror.empty'),
  },
  {
    name: 'mirror-unreadable',
    at: REFUSED,
    world: () => fieldsHolding('Call back on Monday'),
    reach: (on) => see(on, 'mirror.unreadable'),
  },
  {
    name: 'mirror-no-field',
    at: REFUSED,
    world: () => settingsWith({ mirror_field_id: '999' }),
    reach: (on) => see(on, 'mirror.noField'),
  },
  {
    name: 'mirror-failed',
    at: REFUSED,
    async reach(on) {
      await see(on, 'mirror.asOf');
      await putCallsInto(on, 'malformed', '/api/v2/tickets');
      await pageOf(on).reload();
      await see(on, 'mirror.failed');
    },
  },
  {
    name: 'mirror-not-kept',
    async reach(on) {
      await button(on, 'links.add').waitFor();
      // Longer than the time for which a ticket's opening alone changes nothing.
      await pageOf(on).waitForTimeout(1000);
      await putCallsInto(on, 'expired', '/api/v2/tickets');
      await button(on, 'links.add').click();
      await field(on, 'acts.fields.object').fill('jira:ACME-900');
      await button(on, 'acts.create').click();
      await see(on, 'mirror.notKept');
    },
  },
];
