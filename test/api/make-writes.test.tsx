import { describe, expect, it } from 'vitest';
import { aMakeConnection } from '../../sandbox/builders-elsewhere.ts';
import type { World } from '../../sandbox/world.ts';
import { useGetMakeConnection, useListMakeConnections } from '../../src/api/make/hooks.ts';
import { type MakeWritten, useMakeWriter } from '../../src/api/make/writes.ts';
import { aWorldElsewhere } from '../support/elsewhere-host.ts';
import type { Meeting } from '../support/meeting.ts';
import { renderElsewhere } from '../support/render-elsewhere.tsx';

const stored = () => aMakeConnection({ name: 'acme-crm', label: 'Old', type: 'oauth-refresh' });

type Writer = ReturnType<typeof useMakeWriter>;

const writes = {
  create: (writer: Writer) => writer.create({ appName: 'acme-crm', type: 'apikey', label: 'New' }),
  update: (writer: Writer) =>
    writer.update('acme-crm', 'acme-crm', { label: 'Renamed', connectedSystemName: 'Acme' }),
  remove: (writer: Writer) => writer.remove('acme-crm', 'acme-crm'),
};
type Write = keyof typeof writes;

const labelsIn = ({ make }: World) => make.apps[0]?.connections.map(({ label }) => label);
const wanted: Readonly<Record<Write, readonly string[]>> = {
  create: ['Old', 'New'],
  update: ['Renamed'],
  remove: [],
};

/** The writer with the list of an app on a screen, which has been read. */
async function rendered(world: World, meeting?: Meeting) {
  const view = await renderElsewhere(
    () => ({ writer: useMakeWriter(), list: useListMakeConnections('acme-crm') }),
    world,
    meeting,
  );
  await view.doing(({ list }) => list.refetch());
  const listed = () => view.now().list.data?.map(({ label }) => label);
  const sent = () => view.requests.filter(({ type }) => type !== 'GET');
  return { ...view, listed, sent };
}

async function outcomeOf(write: Write, meeting?: Meeting) {
  const world = aWorldElsewhere({ components: [stored()] });
  const view = await rendered(world, meeting);
  const written = await view.doing(({ writer }) => writes[write](writer));
  return { ...view, written, world };
}

const html = '<!doctype html><title>Sign in</title>';

describe.each(['create', 'update', 'remove'] as const)('what became of a write: %s', (write) => {
  it.each<readonly [what: string, meeting: Meeting, outcome: MakeWritten['outcome']]>([
    ['accepted, and it shows', { isStored: true }, 'done'],
    ['accepted, and it does not show', { isStored: false }, 'not-visible'],
    ['accepted, and nobody can look', { isStored: true, isReadable: false }, 'done-unread'],
    ['500, and it shows', { isStored: true, status: 500 }, 'done'],
    ['500, and it does not show', { isStored: false, status: 500 }, 'failed'],
    ['no answer, and it shows', { isStored: true, status: 0 }, 'done'],
    ['no answer, and nobody can look', { isStored: true, status: 0, isReadable: false }, 'unclear'],
    ['a page of HTML, and it shows', { isStored: true, status: 200, body: html }, 'done'],
    ['400', { isStored: false, status: 400 }, 'failed'],
    ['401', { isStored: false, status: 401 }, 'failed'],
    ['429', { isStored: false, status: 429 }, 'failed'],
  ])('%s', async (_, meeting, outcome) => {
    const { written, sent, world } = await outcomeOf(write, meeting);

    expect(written.outcome).toBe(outcome);
    expect(sent()).toHaveLength(1);
    expect(labelsIn(world)).toEqual(meeting.isStored ? wanted[write] : ['Old']);
  });
});

describe('a connection that was written', () => {
  it('is in the list under the name that Make gave it', async () => {
    const { listed, written } = await outcomeOf('create');

    expect(written.connection).toMatchObject({ label: 'New', type: 'basic' });
    expect(written.connection?.name).not.toBe('');
    expect(listed()).toEqual(['Old', 'New']);
  });

  it('is in the list as it is now', async () => {
    const { listed, written } = await outcomeOf('update');

    expect(written.connection).toMatchObject({ label: 'Renamed', connectedSystemName: 'Acme' });
    expect(listed()).toEqual(['Renamed']);
  });

  it('has no connected system after that was taken away', async () => {
    const components = [aMakeConnection({ connectedSystemName: 'Acme' })];
    const view = await rendered(aWorldElsewhere({ components }));

    const written = await view.doing(({ writer }) =>
      writer.update('acme-crm', 'acme-crm', { connectedSystemName: null }),
    );

    expect(written).toMatchObject({ outcome: 'done', connection: { connectedSystemName: '' } });
  });

  it('stays in the list after it was deleted, as long as Make lists it', async () => {
    const world = aWorldElsewhere({ components: [stored()], answers: { listedFor: 1 } });
    const view = await rendered(world);

    const written = await view.doing(({ writer }) => writer.remove('acme-crm', 'acme-crm'));
    const first = await view.doing(({ list }) => list.refetch());
    const second = await view.doing(({ list }) => list.refetch());

    expect(written).toEqual({ outcome: 'done', connection: null });
    expect([first.data?.length, second.data?.length]).toEqual([1, 0]);
  });

  it('is gone when it was gone already', async () => {
    const world = aWorldElsewhere({ components: [stored()] });
    const view = await rendered(world);
    world.make.apps = [{ name: 'acme-crm', connections: [] }];

    const written = await view.doing(({ writer }) => writer.remove('acme-crm', 'acme-crm'));

    expect(written).toEqual({ outcome: 'done', connection: null });
  });
});

describe('recreating a connection', () => {
  it.each<
    readonly [what: string, meeting: Meeting, outcome: MakeWritten['outcome'], times: number]
  >([
    ['accepted', { isStored: true }, 'done', 1],
    ['without an answer', { isStored: true, status: 0 }, 'unclear', 1],
    ['refused', { isStored: false, status: 403 }, 'failed', 0],
  ])('%s', async (...[, meeting, outcome, times]) => {
    const world = aWorldElsewhere({ components: [stored()] });
    const view = await rendered(world, meeting);

    const written = await view.doing(({ writer }) => writer.recreate('acme-crm'));

    expect(written.outcome).toBe(outcome);
    expect(world.make.apps[0]?.connections[0]?.recreated).toBe(times);
  });
});

describe('reading one connection of Make', () => {
  it('gives its details', async () => {
    const world = aWorldElsewhere({ components: [stored()] });
    const view = await renderElsewhere(() => useGetMakeConnection('acme-crm'), world);

    const { data } = await view.doing((query) => query.refetch());

    expect(data).toMatchObject({ name: 'acme-crm', label: 'Old', type: 'oauth', appVersion: '1' });
  });
});
