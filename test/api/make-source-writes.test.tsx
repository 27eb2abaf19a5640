import { describe, expect, it } from 'vitest';
import { aMakeConnection } from '../../sandbox/builders-elsewhere.ts';
import { CANARY, type World } from '../../sandbox/world.ts';
import {
  useGetMakeConnectionCommon,
  useGetMakeConnectionSection,
} from '../../src/api/make/hooks.ts';
import { useMakeWriter } from '../../src/api/make/writes.ts';
import { Sealed } from '../../src/http/sealed.ts';
import { aWorldElsewhere } from '../support/elsewhere-host.ts';
import type { Meeting } from '../support/meeting.ts';
import { reachableTexts } from '../support/reachable.ts';
import { renderElsewhere } from '../support/render-elsewhere.tsx';

const ref = { name: 'acme-crm', section: 'api' } as const;
const commented = '{\n  // why\n  "url": "https://api.acme.example/v2",\n}\n';
const plain = '{ "url": "https://api.acme.example/v2" }';

const isFailure = (outcome: string) => ['failed', 'unclear'].includes(outcome);

describe('saving a section', () => {
  async function saved(text: string, world: World, meeting?: Meeting) {
    const view = await renderElsewhere(() => ({ writer: useMakeWriter() }), world, meeting);
    const written = await view.doing(({ writer }) => writer.saveSection({ ...ref, text }));
    const types = view.requests.flatMap(({ contentType }) => contentType ?? []);
    const reads = view.requests.filter(({ type }) => type === 'GET').length;
    return { written, types, reads, stored: world.make.apps[0]?.connections[0]?.sections.api };
  }
  const world = (answers: World['answers'] = {}) =>
    aWorldElsewhere({ components: [aMakeConnection()], answers });

  it('keeps its comments', async () => {
    const { written, types, stored: now } = await saved(commented, world());

    expect(written).toEqual({ outcome: 'done', now: commented });
    expect(types).toEqual(['application/jsonc']);
    expect(now).toBe(commented);
  });

  it('falls back to plain JSON where that type is refused and there are none', async () => {
    const { written, types, stored: now } = await saved(plain, world({ jsonc: 'refused' }));

    expect(written).toEqual({ outcome: 'done', now: plain });
    expect(types).toEqual(['application/jsonc', 'application/json']);
    expect(now).toBe(plain);
  });

  it('fails where that type is refused and there are some', async () => {
    const { written, types } = await saved(commented, world({ jsonc: 'refused' }));

    expect(written).toMatchObject({ outcome: 'failed', error: { status: 415 } });
    expect(types).toEqual(['application/jsonc']);
  });

  it.each<readonly [what: string, meeting: Meeting, outcome: string, calls: number]>([
    ['500, and it shows', { isStored: true, status: 500 }, 'done', 1],
    ['500, and it does not show', { isStored: false, status: 500 }, 'failed', 1],
    [
      'no answer, and nobody can look',
      { isStored: true, status: 0, isReadable: false },
      'unclear',
      1,
    ],
    ['accepted, and it does not show', { isStored: false }, 'not-visible', 1],
    ['accepted, and nobody can look', { isStored: true, isReadable: false }, 'done-unread', 1],
    ['403', { isStored: false, status: 403 }, 'failed', 1],
    ['400 twice', { isStored: false, status: 400 }, 'failed', 2],
  ])('%s', async (...[, meeting, outcome, calls]) => {
    const { written, types } = await saved(plain, world(), meeting);

    expect(written.outcome).toBe(outcome);
    expect(written.error !== undefined).toBe(isFailure(outcome));
    expect(types).toHaveLength(calls);
  });

  it.each([
    ['is not read back where it was refused', 403, 0],
    ['is read back where nobody knows', 500, 1],
  ])('%s', async (_, status, times) => {
    const { reads } = await saved(plain, world(), { isStored: false, status });

    expect(reads).toBe(times);
  });

  it('shows at once to whoever looks at the section, and reads anew when asked', async () => {
    const view = await renderElsewhere(
      () => ({ writer: useMakeWriter(), section: useGetMakeConnectionSection(ref).data }),
      world(),
    );
    await view.doing(({ writer }) => writer.readSection(ref));

    await view.doing(({ writer }) => writer.saveSection({ ...ref, text: commented }));

    expect(view.now().section).toBe(commented);
    expect(await view.doing(({ writer }) => writer.readSection(ref))).toBe(commented);
  });
});

describe('saving common data', () => {
  const secret = `${CANARY}-typed`;
  const common = JSON.stringify({ clientSecret: secret });

  async function saved(meeting?: Meeting) {
    const world = aWorldElsewhere({ components: [aMakeConnection()] });
    const view = await renderElsewhere(
      () => ({ writer: useMakeWriter(), query: useGetMakeConnectionCommon('acme-crm') }),
      world,
      meeting,
    );
    const { data } = await view.doing(({ query }) => query.refetch());
    const written = await view.doing(({ writer }) =>
      writer.saveCommon({ name: 'acme-crm', common: new Sealed(common) }),
    );
    return { ...view, written, data, now: world.make.apps[0]?.connections[0]?.common };
  }

  it.each<readonly [what: string, meeting: Meeting, outcome: string]>([
    ['accepted, and it shows', { isStored: true }, 'done'],
    ['accepted, and it does not show', { isStored: false }, 'not-visible'],
    ['500, and it shows', { isStored: true, status: 500 }, 'done'],
    ['500, and it does not show', { isStored: false, status: 500 }, 'failed'],
    ['400 that repeats it', { isStored: false, status: 400, body: `Bad ${secret}` }, 'failed'],
  ])('%s', async (_, meeting, outcome) => {
    const { written, now } = await saved(meeting);

    expect(written.outcome).toBe(outcome);
    expect(written.error !== undefined).toBe(isFailure(outcome));
    if (meeting.isStored) expect(JSON.parse(now ?? '')).toEqual({ clientSecret: secret });
    expect(reachableTexts(written)).not.toContain(CANARY);
  });

  it('leaves nothing of it in the caches, though it can be opened', async () => {
    const { queryClient, data } = await saved();

    const caches = [queryClient.getQueryCache(), queryClient.getMutationCache()];
    expect(data?.open()).toContain(CANARY);
    expect(reachableTexts(caches)).not.toContain(CANARY);
    expect(queryClient.getMutationCache().getAll()).toEqual([]);
  });
});
