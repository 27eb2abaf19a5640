import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import Papa from 'papaparse';
import { chooseMore } from './selecting.ts';

const header =
  'link_type,left_object_name,left_object_metadata,right_object_name,right_object_metadata';

/** A line of CSV for a link of the open ticket to a Jira issue. */
export const csvLine = (key: string, metadata: object | string = {}, left = 'zendesk:ticket101') =>
  Papa.unparse([
    [
      'jira_issue',
      left,
      '',
      `jira:${key}`,
      typeof metadata === 'string' ? metadata : JSON.stringify(metadata),
    ],
  ]);

export const csvFile = (lines: readonly string[]) =>
  new File([[header, ...lines].join('\r\n')], 'links.csv', { type: 'text/csv' });

export const importForm = () => within(screen.getByRole('region', { name: 'Import' }));

export async function openImport(user: UserEvent) {
  await chooseMore(user, 'Import');
  await screen.findByLabelText('File with links');
}

/** Opens the form and lets it read a file, as far as it gets. */
export async function importFile(user: UserEvent, file: File) {
  await openImport(user);
  await user.upload(screen.getByLabelText('File with links'), file);
}

/** A button of the form, by its name. */
export const pressInForm = async (user: UserEvent, name: string | RegExp) =>
  user.click(await importForm().findByRole('button', { name }));

/** The lines of a plan under a heading such as `2 links to create`, opened if they are not. */
export async function plannedLines(user: UserEvent, heading: string) {
  const summary = await importForm().findByText(heading);
  if (!importForm().queryByRole('list', { name: heading })) await user.click(summary);
  const list = await importForm().findByRole('list', { name: heading });
  return within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
}

/** The rows of a report, by their columns. */
export const reportOf = (csv: string) =>
  Papa.parse<Record<'line' | 'result' | 'right_object_name' | 'detail', string>>(csv.trim(), {
    header: true,
  }).data;
