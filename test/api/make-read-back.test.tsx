import { describe, expect, it } from 'vitest';
import { aMakeConnection } from '../../sandbox/builders-elsewhere.ts';
import { useGetMakeConnection, useListMakeConnections } from '../../src/api/make/hooks.ts';
import { makeQueries } from '../../src/api/make/queries.ts';
import { useMakeWriter } from '../../src/api/make/writes.ts';
import { aWorldElsewhere, ZONE } from '../support/elsewhere-host.ts';
import type { Meeting } from '../support/meeting.ts';
import { renderElsewhere } from '../support/render-elsewhere.tsx';

const twin = () => aMakeConnection({ name: 'acme-crm', label: 'New', type: 'apikey' });
const other = () => aMakeConnection({ name: 'acme-crm2', label: 'Other', type: 'apikey' });
const wanted = { appName: 'acme-crm', type: 'apikey', label: 'New' } as const;

/** The writer beside a list and details that were read. */
async function rendered(meeting?: Meeting, components = [twin(), other()]) {
  const world = aWorldElsewhere({ components });
  const view = await renderElsewhere(
    () => ({
      writer: useMakeWriter(),
      list: useListMakeConnections('acme-crm'),
      details: useGetMakeConnection('acme-crm'),
    }),
    world,
    meeting,
  );
  await view.doing(({ list, details }) => Promise.all([list.refetch(), details.refetch()]));
  const names = () => view.now().list.data?.map(({ name }) => name);
  const listState = () => view.queryClient.getQueryState([...makeQueries.apps(ZONE), 'acme-crm']);
  return { ...view, world, names, listState };
}

/** The writer alone, before anything was read. */
const alone = (meeting?: Meeting) =>
  renderElsewhere(() => useMakeWriter(), aWorldElsewhere({ components: [twin()] }), meeting);

const unanswered = (isStored: boolean): Meeting => ({ isStored, status: 0 });

describe('a connection whose creation got no answer', () => {
  it('is the new one of that label, not an old one', async () => {
    const { doing, names } = await rendered(unanswered(true));

    const { outcome, connection } = await doing(({ writer }) => writer.create(wanted));

    expect(outcome).toBe('done');
    expect(connection?.label).toBe('New');
    expect(names()).toEqual(['acme-crm', 'acme-crm2', connection?.name]);
    expect(connection?.name).not.toBe('acme-crm');
  });

  it('was not made where nothing is new, though an old one has the label', async () => {
    const { doing, names } = await rendered(unanswered(false));

    const written = await doing(({ writer }) => writer.create(wanted));

    expect(written).toMatchObject({ outcome: 'failed', connection: null });
    expect(names()).toEqual(['acme-crm', 'acme-crm2']);
  });

  it('is found whatever stands around its label', async () => {
    const { doing } = await rendered(unanswered(true), [other()]);

    const { connection } = await doing(({ writer }) =>
      writer.create({ ...wanted, label: '  New ' }),
    );

    expect(connection?.label.trim()).toBe('New');
  });

  it('is not what came meanwhile under another label', async () => {
    const { doing, world } = await rendered(unanswered(false), [twin()]);
    world.make.apps[0]?.connections.push(other());

    const written = await doing(({ writer }) => writer.create({ ...wanted, label: 'Third' }));

    expect(written).toMatchObject({ outcome: 'failed', connection: null });
  });

  it('is unclear where nobody knows what was there before', async () => {
    const { doing } = await alone(unanswered(true));

    const written = await doing((writer) => writer.create(wanted));

    expect(written.outcome).toBe('unclear');
    expect(written.connection).toBeUndefined();
  });
});

describe('a change', () => {
  it.each([
    [{ label: 'Renamed' }, 'not-visible'],
    [{ connectedSystemName: 'Acme' }, 'not-visible'],
    [{ connectedSystemName: 'Acme', label: 'New' }, 'not-visible'],
    // What is there already shows, whatever became of the write.
    [{ label: ' New ' }, 'done'],
    [{ connectedSystemName: ' ' }, 'done'],
    [{ connectedSystemName: null, label: 'New' }, 'done'],
  ] as const)('is seen, and its absence too: %j', async (change, unstored) => {
    const shown = await rendered();
    const lost = await rendered({ isStored: false });

    const there = await shown.doing(({ writer }) => writer.update('acme-crm', 'acme-crm', change));
    const absent = await lost.doing(({ writer }) => writer.update('acme-crm', 'acme-crm', change));

    expect([there.outcome, absent.outcome]).toEqual(['done', unstored]);
  });
});

describe('the list that was read before', () => {
  it('has a changed connection in its place, and keeps its age', async () => {
    const { doing, now, listState } = await rendered();
    const before = listState()?.dataUpdatedAt;

    await doing(({ writer }) => writer.update('acme-crm', 'acme-crm', { label: 'Renamed' }));

    expect(now().list.data).toEqual([
      { name: 'acme-crm', label: 'Renamed', type: 'basic' },
      { name: 'acme-crm2', label: 'Other', type: 'basic' },
    ]);
    expect(listState()).toMatchObject({ dataUpdatedAt: before, isInvalidated: false });
  });

  it('is out of date after a write that could not be read back', async () => {
    const { doing, listState } = await rendered({ isStored: true, isReadable: false });

    const written = await doing(({ writer }) =>
      writer.update('acme-crm', 'acme-crm', { label: 'Renamed' }),
    );

    expect(written.outcome).toBe('done-unread');
    expect(listState()?.fetchFailureCount ?? 0).toBeGreaterThan(0);
  });
});

describe('the details of a connection', () => {
  it('are as they were read back, where they were read before', async () => {
    const { doing, now } = await rendered();

    await doing(({ writer }) => writer.update('acme-crm', 'acme-crm', { label: 'Renamed' }));

    expect(now().details.data?.label).toBe('Renamed');
  });

  it('are kept for no screen that has not asked, and so are lists', async () => {
    const { doing, queryClient } = await alone();

    await doing((writer) => writer.update('acme-crm', 'acme-crm', { label: 'Renamed' }));

    expect(queryClient.getQueryCache().findAll({ queryKey: makeQueries.all(ZONE) })).toEqual([]);
  });
});
