import { describe, expect, it } from 'vitest';
import type { AnswerForms } from '../../sandbox/answer-forms.ts';
import { anActiveCampaignConnection } from '../../sandbox/builders-elsewhere.ts';
import { listEveryActiveCampaignConnection } from '../../src/api/activecampaign/client.ts';
import type { ZafHost } from '../../src/zaf/connect.ts';
import { ACCOUNT, aWorldElsewhere, elsewhereHost } from '../support/elsewhere-host.ts';
import { withoutWaiting } from '../support/paced.ts';
import { collect, hostAnswering } from '../support/zaf-host.ts';

const account = { url: ACCOUNT, host: new URL(ACCOUNT).host };

const many = (count: number) =>
  Array.from({ length: count }, (_, place) =>
    anActiveCampaignConnection({ id: String(place + 1) }),
  );

/** Every page of what a host gives. */
async function pagesOf({ host }: { readonly host: ZafHost }) {
  const { came, error } = await withoutWaiting(() =>
    collect(listEveryActiveCampaignConnection(host, account, {})),
  );
  return { ids: came.flatMap(({ items }) => items.map(({ id }) => id)), pages: came.length, error };
}

/** A host that answers each request for a page with what is told, in turn. */
function answeringPages(...bodies: readonly unknown[]) {
  let page = 0;
  return hostAnswering(() => ({ done: bodies[Math.min(page++, bodies.length - 1)] }));
}

const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, place) => ({ id: String(from + place) }));

describe('reading every page of ActiveCampaign', () => {
  const emulated = (count: number, answers: Partial<AnswerForms> = {}) =>
    elsewhereHost(aWorldElsewhere({ services: many(count), answers }));

  it.each([
    ['300 connections', 300, 3],
    ['one more than a page', 101, 2],
    ['none', 0, 1],
  ])('finds each once: %s', async (_, count, calls) => {
    const { host, requests } = emulated(count);

    const { ids, error } = await pagesOf({ host });

    expect(error).toBeUndefined();
    expect(new Set(ids).size).toBe(count);
    expect(ids).toHaveLength(count);
    expect(requests).toHaveLength(calls);
  });

  it('is over after one page when the server gives all at once', async () => {
    const { host, requests } = emulated(150, { activeCampaignPages: 'all' });

    const { ids, error } = await pagesOf({ host });

    expect(error).toBeUndefined();
    expect(ids).toHaveLength(150);
    expect(requests).toHaveLength(1);
  });

  it('stops when the server gives the same page for ever', async () => {
    const { host, requests } = emulated(150, { activeCampaignPages: 'first' });

    const { ids, error } = await pagesOf({ host });

    expect(ids).toHaveLength(100);
    expect(requests).toHaveLength(2);
    expect(error).toMatchObject({ kind: 'malformed', operation: 'listActiveCampaignConnections' });
  });

  it('goes on where shorter pages come than were asked for', async () => {
    const meta = { total: '50' };
    const { host, requests } = answeringPages(
      ...[
        [0, 20],
        [20, 40],
        [40, 50],
      ].map(([from = 0, to = 0]) => ({ connections: rows(from, to), meta })),
    );

    const { ids, error } = await pagesOf({ host });

    expect(error).toBeUndefined();
    expect(ids).toHaveLength(50);
    expect(requests.at(-1)?.url).toContain('offset=40');
  });

  it.each([
    ['a short page', [rows(0, 100), rows(100, 130)], 130],
    ['an empty page', [rows(0, 100), []], 100],
    ['a page of everything', [rows(0, 250)], 250],
  ])('ends without a total after %s', async (_, pages, count) => {
    const { host } = answeringPages(...pages.map((connections) => ({ connections })));

    const { ids, error } = await pagesOf({ host });

    expect(error).toBeUndefined();
    expect(ids).toHaveLength(count);
  });

  it('ends after an empty page, whatever the total says', async () => {
    const meta = { total: '900' };
    const { host } = answeringPages({ connections: rows(0, 100), meta }, { connections: [], meta });

    const { ids, error } = await pagesOf({ host });

    expect(error).toBeUndefined();
    expect(ids).toHaveLength(100);
  });

  it('leaves out what slid from one page into the next', async () => {
    const { host } = answeringPages({ connections: rows(0, 100), meta: { total: '100' } });
    const grown = answeringPages(
      { connections: rows(0, 100), meta: { total: '101' } },
      { connections: [{ id: '99' }], meta: { total: '101' } },
    );

    const before = await pagesOf({ host });
    const after = await pagesOf(grown);

    expect(before.ids).toEqual(after.ids);
    expect(after.error).toBeUndefined();
  });

  it('stops when pages run in a circle', async () => {
    const pages = [rows(0, 100), rows(100, 200), rows(0, 100)];
    const { host } = answeringPages(...pages.map((connections) => ({ connections })));

    const { ids, error } = await pagesOf({ host });

    expect(ids).toHaveLength(200);
    expect(error).toMatchObject({ kind: 'malformed' });
  });

  it('keeps odd rows without an id, however many there are', async () => {
    const { host } = answeringPages({ connections: [null, {}, {}], meta: { total: '3' } });

    expect((await pagesOf({ host })).ids).toEqual(['', '', '']);
  });
});
