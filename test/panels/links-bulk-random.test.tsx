import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { countCalls } from '../support/calls-in-flight.ts';
import { jira } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';
import { chooseMore, issues, press, selection } from '../support/selecting.ts';
import { makeUnreliable } from '../support/unreliable.ts';
import type { EmulatedZaf } from '../support/zaf-client.ts';

const COUNT = 60;
const bystanders = Array.from({ length: 15 }, (_, place) =>
  jira(`OTHER-${place}`, { summary: `Bystander ${place}` }),
);
const theWorld = () => aWorld({ links: [...issues(COUNT), ...bystanders] });

/** One call in five fails, each time in another way. */
const moods: readonly (readonly [what: string, (zaf: EmulatedZaf) => void])[] = [
  ['in turn', (zaf) => void (zaf.scenario = 'flaky')],
  ...[1, 7, 0xbad5eed].map(
    (seed) => [`by chance, ${seed}`, (zaf: EmulatedZaf) => makeUnreliable(zaf, seed)] as const,
  ),
];

describe('deleting 60 links while one call in five fails', () => {
  it.each(moods)(
    'ends in exactly what the screen says: %s',
    { timeout: 60_000 },
    async (...mood) => {
      const [, makeUnruly] = mood;
      const { world, zaf, user } = await renderApp({ world: theWorld() });
      await chooseMore(user, 'Select several');
      await user.type(screen.getByRole('searchbox', { name: 'Filter links' }), 'issue');
      await press(user, `Select all (${COUNT})`);
      makeUnruly(zaf);
      const calls = countCalls(zaf);

      await press(user, 'Delete');
      const failures = [await overWithFailures()];
      await waitFor(() => expectTruth(world.links));
      while (failures.at(-1)) {
        await press(user, /^Retry/);
        failures.push(await overWithFailures());
        await waitFor(() => expectTruth(world.links));
      }

      expect(failures[0]).toBeGreaterThan(0);
      expect(await selection().findByText('Done: 60 of 60 links.')).toHaveFocus();
      expect(world.links).toEqual(bystanders);
      expect(calls.most()).toBeLessThanOrEqual(4);
    },
  );
});

/** Waits for the end of a run; gives how many did not work. */
async function overWithFailures(): Promise<number> {
  await waitFor(
    () => expect(selection().queryByRole('progressbar', { hidden: true })).not.toBeInTheDocument(),
    {
      timeout: 30_000,
    },
  );
  const said = selection().getByText(/^Done: /).textContent;
  const [, done, failed = 0] =
    /^Done: (\d+) of 60 links\.(?: (\d+) did not work\.)?$/.exec(said) ?? [];
  expect(Number(done) + Number(failed)).toBe(COUNT);
  return Number(failed);
}

/** Each row against what there is, and all of them against the sentence above them. */
function expectTruth(links: readonly ReturnType<typeof jira>[]): void {
  const there = new Set(links.map(({ right_object }) => String(right_object.metadata.summary)));
  const rows = screen
    .getAllByRole('listitem', { hidden: true })
    .map(({ textContent }) => textContent);
  const lies = issues(COUNT).flatMap(({ right_object }) => {
    const title = String(right_object.metadata.summary);
    const said = saidOf(title, rows);
    const truth = there.has(title) ? 'failed' : 'deleted';
    const isTrue = said === truth || said === 'unclear';
    return isTrue ? [] : [`${title} is ${said}`];
  });
  expect(lies).toEqual([]);
  expect(
    bystanders.every(({ right_object }) => there.has(String(right_object.metadata.summary))),
  ).toBe(true);
}

/** What the screen says of a link, in one of four ways. */
function saidOf(title: string, rows: readonly string[]) {
  if (rows.some((row) => row.startsWith(`Deleted ${title}Undo`))) return 'deleted';
  const row = rows.find((text) => text.includes(`${title}Jira`)) ?? '';
  if (row.includes(`${title} was not deleted.`)) return 'failed';
  return row.includes('It is not known whether this was done') ? 'unclear' : 'nothing';
}
