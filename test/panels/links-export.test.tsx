import { screen, within } from '@testing-library/react';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { catchDownloads } from '../support/downloads.ts';
import { importForm, pressInForm } from '../support/importing.ts';
import { answered, jira, slack } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';
import { chooseMore, issues, press, selectAll, selection } from '../support/selecting.ts';
import { nastyTexts } from './moving/files.ts';

type User = Awaited<ReturnType<typeof renderApp>>['user'];

const form = () => within(screen.getByRole('region', { name: 'Export' }));

async function exportAs(user: User, format: 'JSON: everything, exactly' | 'CSV: for spreadsheets') {
  const downloads = catchDownloads();
  await chooseMore(user, 'Export');
  await user.click(await screen.findByRole('radio', { name: format }));
  await user.click(form().getByRole('button', { name: 'Download' }));
  const file = await downloads[0];
  if (!file) throw new Error('Nothing was offered.');
  return file;
}

const formulas = ['=HYPERLINK("http://evil.example","click")', '@SUM(A1)', '+1', '-1', "'=1+1"];

/** Names and metadata that formats trip over. */
const nasty = () => [
  ...nastyTexts
    .filter((text) => text.trim())
    .map((text, place) => jira(`N-${place}`, { summary: text, [text]: { [text]: [text, null] } })),
  ...formulas.map((name) => ({
    ...slack(name),
    right_object: { name, metadata: { '@cmd': '+1', empty: {}, zero: 0 } },
  })),
];

const whatItIs = ({ link_type, left_object, right_object }: ReturnType<typeof jira>) => [
  link_type,
  left_object.name,
  left_object.metadata,
  right_object.name,
  right_object.metadata,
];
const inOrder = (links: readonly ReturnType<typeof jira>[]) =>
  [...links]
    .sort((one, other) => (one.right_object.name < other.right_object.name ? -1 : 1))
    .map(whatItIs);

describe('exporting links', () => {
  it('writes all that is known of them into JSON', async () => {
    const { world, user } = await renderApp({ world: aWorld({ links: nasty() }) });
    await screen.findByText(`${nasty().length - formulas.length} links`);

    const file = await exportAs(user, 'JSON: everything, exactly');

    expect(file.name).toMatch(/^zis-links-acme_linker-\d{4}-\d\d-\d\d\.json$/);
    expect(file.type).toBe('application/json');
    const { links, ...about } = JSON.parse(file.text) as { links: ReturnType<typeof jira>[] };
    expect(about).toMatchObject({ format: 'zis-links', version: 1, integration: 'acme_linker' });
    expect(inOrder(links)).toEqual(inOrder(world.links));
    expect(links.map(({ id }) => id).sort()).toEqual(world.links.map(({ id }) => id).sort());
    expect(await screen.findByText(`Exported ${links.length} links.`)).toBeVisible();
  });

  it('writes CSV in which no cell is a formula', async () => {
    const { world, user } = await renderApp({ world: aWorld({ links: nasty() }) });
    await screen.findByText(`${nasty().length - formulas.length} links`);

    const file = await exportAs(user, 'CSV: for spreadsheets');

    expect(file.name).toMatch(/\.csv$/);
    expect(file.text.startsWith('\uFEFFlink_type,left_object_name,')).toBe(true);
    const cells = Papa.parse<string[]>(file.text.slice(1)).data.flat();
    expect(cells).toEqual(expect.arrayContaining(formulas.map((name) => `'${name}`)));
    expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    expect(world.links).toHaveLength(nasty().length);
  });

  it.each(['JSON: everything, exactly', 'CSV: for spreadsheets'] as const)(
    'gives the same links back when it is imported, and nothing the second time: %s',
    { timeout: 60_000 },
    async (format) => {
      const { world, user } = await renderApp({ world: aWorld({ links: nasty() }) });
      await screen.findByText(`${nasty().length - formulas.length} links`);
      const { name, text } = await exportAs(user, format);
      const file = () => new File([text], name);
      await user.click(form().getByRole('button', { name: 'Close' }));
      await selectAll(user);
      await press(user, 'Delete');
      await selection().findByText(`Done: ${nasty().length} of ${nasty().length} links.`);
      expect(world.links).toEqual([]);

      await chooseMore(user, 'Import');
      await user.upload(await screen.findByLabelText('File with links'), file());
      await pressInForm(user, `Import ${nasty().length} links`);
      await importForm().findByText(`Done: ${nasty().length} of ${nasty().length} links.`);

      expect(inOrder(world.links)).toEqual(inOrder(nasty()));

      await pressInForm(user, 'Choose another file');
      await user.upload(await screen.findByLabelText('File with links'), file());

      expect(
        await importForm().findByText(`${nasty().length} links are there already`),
      ).toBeVisible();
      expect(importForm().getByText(/^There is nothing to do/)).toBeVisible();
    },
  );
});

describe('what is exported', () => {
  const links = () => [...issues(4), jira('FIRE-1', { summary: 'Printer on fire' })];

  it('is what the filter leaves', async () => {
    const { user } = await renderApp({ world: aWorld({ links: links() }) });
    await user.type(await screen.findByRole('searchbox', { name: 'Filter links' }), 'issue');

    const { text } = await exportAs(user, 'JSON: everything, exactly');

    expect(form().getByText('4 links of those listed.')).toBeVisible();
    expect(text).not.toContain('FIRE-1');
    expect(await screen.findByText('Exported 4 links.')).toBeVisible();
  });

  it('is what is ticked, where something is', async () => {
    const { user } = await renderApp({ world: aWorld({ links: links() }) });
    await chooseMore(user, 'Select several');
    await user.click(await screen.findByRole('checkbox', { name: 'Select Printer on fire' }));

    const { text } = await exportAs(user, 'CSV: for spreadsheets');

    expect(form().getByText('1 link of those listed.')).toBeVisible();
    expect(Papa.parse(text.trim()).data).toHaveLength(2);
    expect(text).toContain('jira:FIRE-1');
  });

  it('is not all while not all is there, and says so', async () => {
    const { user } = await renderApp({ world: aWorld({ links: issues(120) }) }, (zaf) => {
      zaf.failureOf = ({ url }) => (url.includes('after') ? answered(500) : undefined);
    });
    await screen.findByRole('alert');

    await chooseMore(user, 'Export');

    expect(
      await screen.findByText(/^100 links of those listed\. More links are still/),
    ).toBeVisible();
  });

  it('can be copied instead', async () => {
    const { user } = await renderApp({ world: aWorld({ links: links() }) });
    await chooseMore(user, 'Export');
    expect(await screen.findByRole('heading', { name: 'Export' })).toHaveFocus();

    await user.click(form().getByRole('button', { name: 'Copy instead' }));

    expect(await screen.findByText('Copied 5 links.')).toBeVisible();
    const copied = JSON.parse(await navigator.clipboard.readText()) as { links: unknown[] };
    expect(copied.links).toHaveLength(5);
  });
});
