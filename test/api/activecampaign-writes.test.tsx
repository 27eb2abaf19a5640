import { describe, expect, it } from 'vitest';
import { anActiveCampaignConnection } from '../../sandbox/builders-elsewhere.ts';
import { CANARY, type World } from '../../sandbox/world.ts';
import {
  useGetActiveCampaignConnection,
  useListActiveCampaignConnections,
} from '../../src/api/activecampaign/hooks.ts';
import {
  type ActiveCampaignWritten,
  useActiveCampaignWriter,
} from '../../src/api/activecampaign/writes.ts';
import { aWorldElsewhere } from '../support/elsewhere-host.ts';
import type { Meeting } from '../support/meeting.ts';
import { reachableTexts } from '../support/reachable.ts';
import { renderElsewhere } from '../support/render-elsewhere.tsx';

const stored = () => anActiveCampaignConnection({ id: '12', name: 'Foo EU' });
const made = {
  ...{ service: 'fooshop', externalid: 'us.fooshop.example', name: 'Foo US' },
  ...{ logoUrl: 'https://fooshop.example/us.png', linkUrl: 'https://fooshop.example/us' },
};

type Writer = ReturnType<typeof useActiveCampaignWriter>;

const writes = {
  create: (writer: Writer) => writer.create(made),
  update: (writer: Writer) => writer.update('12', { name: 'Foo Europe', status: '0' }),
  remove: (writer: Writer) => writer.remove('12'),
};
type Write = keyof typeof writes;

const namesIn = ({ activeCampaign }: World) => activeCampaign.connections.map(({ name }) => name);
const wanted: Readonly<Record<Write, readonly string[]>> = {
  create: ['Foo EU', 'Foo US'],
  update: ['Foo Europe'],
  remove: [],
};

/** The writer with a list on a screen, which has been read. */
async function rendered(world: World, meeting?: Meeting, filters = {}) {
  const view = await renderElsewhere(
    () => ({ writer: useActiveCampaignWriter(), list: useListActiveCampaignConnections(filters) }),
    world,
    meeting,
  );
  await view.doing(({ list }) => list.refetch());
  const listed = () => view.now().list.data?.items.map(({ name }) => name);
  return { ...view, listed };
}

async function outcomeOf(write: Write, meeting?: Meeting) {
  const world = aWorldElsewhere({ services: [stored()] });
  const view = await rendered(world, meeting);
  const written = await view.doing(({ writer }) => writes[write](writer));
  const sent = view.requests.map(({ type }) => type).filter((type) => type !== 'GET');
  return { ...view, written, sent, world };
}

const VERB = { create: 'POST', update: 'PUT', remove: 'DELETE' } as const;
const html = '<!doctype html><title>Sign in</title>';

describe.each(['create', 'update', 'remove'] as const)('what became of a write: %s', (write) => {
  it.each<readonly [what: string, meeting: Meeting, outcome: ActiveCampaignWritten['outcome']]>([
    ['accepted, and it shows', { isStored: true }, 'done'],
    ['accepted, and it does not show', { isStored: false }, 'not-visible'],
    ['accepted, and nobody can look', { isStored: true, isReadable: false }, 'done-unread'],
    ['500, and it shows', { isStored: true, status: 500 }, 'done'],
    ['500, and it does not show', { isStored: false, status: 500 }, 'failed'],
    ['500, and nobody can look', { isStored: true, status: 500, isReadable: false }, 'unclear'],
    ['no answer, and it shows', { isStored: true, status: 0 }, 'done'],
    ['no answer, and it does not show', { isStored: false, status: 0 }, 'failed'],
    ['a page of HTML, and it shows', { isStored: true, status: 200, body: html }, 'done'],
    ['400', { isStored: false, status: 400, body: '{}' }, 'failed'],
    ['403', { isStored: false, status: 403 }, 'failed'],
    ['429', { isStored: false, status: 429 }, 'failed'],
  ])('%s', async (_, meeting, outcome) => {
    const { written, sent, world } = await outcomeOf(write, meeting);

    expect(written.outcome).toBe(outcome);
    expect(sent).toEqual([VERB[write]]);
    if (meeting.isStored) expect(namesIn(world)).toEqual(wanted[write]);
    else expect(namesIn(world)).toEqual(['Foo EU']);
  });

  it('brings the list up to date with one small read', async () => {
    const { listed, requests } = await outcomeOf(write);

    expect(listed()).toEqual(wanted[write]);
    expect(
      requests.filter(({ type, url }) => type === 'GET' && url.includes('limit=')),
    ).toHaveLength(1);
  });

  it('leaves nothing of the key anywhere', async () => {
    const { queryClient, requests, written } = await outcomeOf(write);

    const kept = [queryClient.getQueryCache(), queryClient.getMutationCache(), requests, written];
    expect(reachableTexts(kept)).not.toContain(CANARY);
    expect(queryClient.getMutationCache().getAll()).toEqual([]);
  });
});

describe('creating a connection of ActiveCampaign', () => {
  it('is not taken for done because of one that was there before and is alike', async () => {
    const twin = anActiveCampaignConnection({ ...made, id: '7' });
    const view = await rendered(aWorldElsewhere({ services: [twin] }), {
      isStored: false,
      status: 500,
    });

    const written = await view.doing(({ writer }) => writer.create(made));

    expect(written).toMatchObject({ outcome: 'failed', connection: null });
  });

  it('is unclear when nobody knows what was there before', async () => {
    const world = aWorldElsewhere({});
    const view = await rendered(world, { isStored: true, status: 500 }, { service: 'another' });

    const written = await view.doing(({ writer }) => writer.create(made));

    expect(written).toMatchObject({ outcome: 'unclear', error: { status: 500 } });
  });

  it('reads a list with a filter anew: only the server knows what it finds', async () => {
    const world = aWorldElsewhere({ services: [stored()] });
    const view = await rendered(world, undefined, { service: 'fooshop' });

    await view.doing(({ writer }) => writer.create(made));
    await view.doing(({ list }) => list.refetch());

    expect(view.listed()).toEqual(['Foo EU', 'Foo US']);
  });
});

describe('deleting a connection of ActiveCampaign', () => {
  it('is done when it was gone already', async () => {
    const world = aWorldElsewhere({ services: [stored()] });
    const view = await rendered(world);
    world.activeCampaign.connections = [];

    const written = await view.doing(({ writer }) => writer.remove('12'));

    expect(written).toEqual({ outcome: 'done', connection: null });
    expect(view.listed()).toEqual([]);
  });

  it('is not done when it is said to be gone, and is there', async () => {
    const meeting = { isStored: false, status: 404 };
    const view = await rendered(aWorldElsewhere({ services: [stored()] }), meeting);

    const written = await view.doing(({ writer }) => writer.remove('12'));

    expect(written).toMatchObject({ outcome: 'failed', error: { status: 404 } });
  });
});

describe('reading one connection of ActiveCampaign', () => {
  it('gives null for one that is not there', async () => {
    const view = await rendered(aWorldElsewhere({ services: [stored()] }));

    expect(await view.doing(({ writer }) => writer.read('99'))).toBeNull();
  });

  it('is a hook too', async () => {
    const world = aWorldElsewhere({ services: [stored()] });
    const view = await renderElsewhere(() => useGetActiveCampaignConnection('12'), world);

    const { data } = await view.doing((query) => query.refetch());

    expect(data).toMatchObject({ id: '12', name: 'Foo EU' });
  });
});
