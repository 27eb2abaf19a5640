import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { countCalls } from '../support/calls-in-flight.ts';
import { catchDownloads } from '../support/downloads.ts';
import {
  csvFile,
  csvLine,
  importFile,
  importForm,
  plannedLines,
  pressInForm,
  reportOf,
} from '../support/importing.ts';
import { jira } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';
import { makeUnreliable } from '../support/unreliable.ts';
import type { EmulatedZaf } from '../support/zaf-client.ts';

/** A third each is there already, there but different, and new. */
const COUNT = 200;
const wanted = (place: number) => ({ place, text: `"quoted", ${place}` });
const file = () =>
  csvFile(Array.from({ length: COUNT }, (_, place) => csvLine(`KEY-${place}`, wanted(place))));
const theWorld = () =>
  aWorld({
    links: [
      jira('OTHER-1', { a: 1 }),
      ...Array.from({ length: COUNT }, (_, place) => place)
        .filter((place) => place % 3 < 2)
        .map((place) => jira(`KEY-${place}`, place % 3 ? { old: true } : wanted(place))),
    ],
  });

/** One call in five fails, each time in another way. */
const moods: readonly (readonly [what: string, (zaf: EmulatedZaf) => void])[] = [
  ['in turn', (zaf) => void (zaf.scenario = 'flaky')],
  ...[2, 11, 0xfeed].map(
    (seed) => [`by chance, ${seed}`, (zaf: EmulatedZaf) => makeUnreliable(zaf, seed)] as const,
  ),
];

describe('importing 200 links while one call in five fails', () => {
  it.each(moods)(
    'ends in exactly what the report says: %s',
    { timeout: 60_000 },
    async (...mood) => {
      const [, makeUnruly] = mood;
      const downloads = catchDownloads();
      const { world, zaf, user } = await renderApp({ world: theWorld() });
      await screen.findByText(/^1\d\d links$/);
      makeUnruly(zaf);
      await importFile(user, file());
      await pressInForm(user, 'Import 133 links');
      const calls = countCalls(zaf);

      const failures = [await overWithFailures()];
      for (;;) {
        await pressInForm(user, 'Save the report');
        expectTruth((await downloads.at(-1))?.text ?? '', world.links);
        if (!failures.at(-1)) break;
        await pressInForm(user, /^Retry/);
        failures.push(await overWithFailures());
      }

      expect(failures[0]).toBeGreaterThan(0);
      expect(await importForm().findByText('Done: 133 of 133 links.')).toBeVisible();
      expect(world.links).toHaveLength(1 + COUNT);
      expect(calls.most()).toBeLessThanOrEqual(4);
    },
  );
});

/** Waits for the end of a run; gives how many did not work. */
async function overWithFailures(): Promise<number> {
  const over = await waitFor(() => importForm().getByText(/^Done: /), { timeout: 30_000 });
  const numbers = /^Done: (\d+) of 133 links\.(?: (\d+) did not work\.)?$/.exec(over.textContent);
  const [, done, failed = 0] = numbers ?? [];
  expect(Number(done) + Number(failed)).toBe(133);
  return Number(failed);
}

/** Each line of the report against what there is. */
function expectTruth(report: string, links: readonly ReturnType<typeof jira>[]): void {
  const stored = new Map(
    links.map(({ right_object }) => [right_object.name, JSON.stringify(right_object.metadata)]),
  );
  const rows = reportOf(report);
  const lies = rows.filter((row, place) => {
    const isThere = stored.get(row.right_object_name) === JSON.stringify(wanted(place));
    const said = row.result.split(': ').at(-1) ?? '';
    if (said === 'unclear') return false;
    return isThere !== ['same', 'done', 'done-unread'].includes(said);
  });
  expect(rows).toHaveLength(COUNT);
  expect(lies).toEqual([]);
  expect(stored.get('jira:OTHER-1')).toBe('{"a":1}');
}

describe('importing into a server that does not tell the truth', () => {
  const small = () =>
    csvFile([csvLine('A', { a: 2 }), csvLine('B', { b: 1 }), csvLine('C', { c: null, d: 1 })]);
  const before = () => [jira('A', { a: 1 })];

  it('finds out that what was accepted was not stored', async () => {
    const downloads = catchDownloads();
    const { world, user } = await renderApp({
      world: aWorld({ links: before() }),
      scenario: 'lying-server',
    });
    await importFile(user, small());

    await pressInForm(user, 'Import 3 links');

    expect(await importForm().findByText('Done: 0 of 3 links. 3 did not work.')).toBeVisible();
    const said = await plannedLines(user, '2 links to create');
    expect(said.every((line) => line.endsWith('Accepted, but not to be seen.'))).toBe(true);
    await pressInForm(user, 'Save the report');
    expect(reportOf((await downloads[0])?.text ?? '').map(({ result }) => result)).toEqual([
      'change: not-visible',
      'create: not-visible',
      'create: not-visible',
    ]);
    expect(world.links).toEqual(before());
  });

  it('finds out that what failed was stored', async () => {
    const { world, user } = await renderApp({
      world: aWorld({ links: before() }),
      scenario: 'broken-answer',
    });
    await importFile(user, small());

    await pressInForm(user, 'Import 3 links');

    expect(await importForm().findByText('Done: 3 of 3 links.')).toBeVisible();
    expect(world.links.map(({ right_object }) => right_object.metadata)).toEqual([
      { a: 2 },
      { b: 1 },
      { d: 1 },
    ]);
  });
});
