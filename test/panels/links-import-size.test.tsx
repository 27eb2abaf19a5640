import { describe, expect, it } from 'vitest';
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

const COUNT = 10_000;
/** Of each four lines one is there already, one would change, one is new, and one is invalid. */
const kindOf = (place: number) => ['same', 'change', 'create', 'invalid'][place % 4];
const file = () =>
  csvFile(
    Array.from({ length: COUNT }, (_, place) =>
      csvLine(`BIG-${place}`, place % 4 === 3 ? '{a}' : { place }),
    ),
  );
const world = () =>
  aWorld({
    links: Array.from({ length: COUNT }, (_, place) => place)
      .filter((place) => place % 4 < 2)
      .map((place) => jira(`BIG-${place}`, place % 4 ? {} : { place })),
  });

describe('a file of 10,000 lines', () => {
  it(
    'is planned as a whole, drawn in part, and reported as a whole',
    { timeout: 60_000 },
    async () => {
      const downloads = catchDownloads();
      const { zaf, user } = await renderApp({ world: world() });

      await importFile(user, file());

      await importForm().findByText('2,500 links to create', {}, { timeout: 30_000 });
      for (const heading of [
        '2,500 links to create',
        '2,500 links would change',
        '2,500 links are there already',
        '2,500 invalid lines',
      ]) {
        expect(await plannedLines(user, heading)).toHaveLength(100);
      }
      expect(
        importForm().getAllByText('And 2,400 more. The plan as a file has all of them.'),
      ).toHaveLength(4);
      expect(importForm().getByRole('button', { name: 'Import 5,000 links' })).toBeVisible();

      await pressInForm(user, 'Save the plan');

      const rows = reportOf((await downloads[0])?.text ?? '');
      expect(rows.map(({ line }) => Number(line))).toEqual(rows.map((_, place) => place + 2));
      expect(rows.map(({ result }) => result)).toEqual(rows.map((_, place) => kindOf(place)));
      expect(rows).toHaveLength(COUNT);
      expect(zaf.requests.filter(({ type }) => type !== 'GET')).toEqual([]);
    },
  );

  it('is looked up with a search for each name of the side with fewer', async () => {
    const { zaf, user } = await renderApp();
    const lines = Array.from({ length: 300 }, (_, place) => csvLine(`BIG-${place}`));
    await importFile(user, csvFile(lines));

    await importForm().findByRole('button', { name: 'Import 300 links' });

    const searches = zaf.requests.filter(({ url }) => url.includes('ticket101'));
    expect(searches.filter(({ url }) => url.includes('slack_thread'))).toHaveLength(1);
    expect(searches.filter(({ url }) => url.includes('jira_issue'))).toHaveLength(2);
  });
});
