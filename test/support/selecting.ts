import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { jira } from './links.ts';

/** As many links of the open ticket, named "Issue 1" and so on. */
export const issues = (count: number, from = 1) =>
  Array.from({ length: count }, (_, place) =>
    jira(`ACME-${from + place}`, { summary: `Issue ${from + place}` }),
  );

/** Picks from the menu above a list. */
export async function chooseMore(user: UserEvent, action: string) {
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}

/** The bar with what can be done with the ticked rows. */
export const selection = () => within(screen.getByRole('region', { name: 'Selection' }));

/** Ticks all rows that are listed. */
export async function selectAll(user: UserEvent) {
  await chooseMore(user, 'Select several');
  await user.click(selection().getByRole('button', { name: /^Select all/ }));
}

/** A button of the bar, by its name. */
export const press = (user: UserEvent, name: string | RegExp) =>
  user.click(selection().getByRole('button', { name }));

/** The row in which a text stands. */
export function rowWith(text: string | RegExp): HTMLElement {
  const row = screen
    .getAllByRole('listitem')
    .find(({ textContent }) =>
      typeof text === 'string' ? textContent.includes(text) : text.test(textContent),
    );
  if (!row) throw new Error(`No row says ${String(text)}.`);
  return row;
}
