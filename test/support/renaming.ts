import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { World } from '../../sandbox/world.ts';
import { fill } from './acts.ts';
import { openRowForm } from './link-forms.ts';
import { jira } from './links.ts';

export const METADATA = { summary: 'Printer on fire', sprint: { id: 7, days: [1, 2] } };
export const fire = () => jira('ACME-1', METADATA);

/** The button of the form; the menu has closed by then. */
export const rename = (user: UserEvent) =>
  user.click(screen.getByRole('button', { name: 'Rename' }));
export const typeAndRename = async (user: UserEvent, name: string) => {
  await fill(user, 'Right name', name);
  await rename(user);
};

export const openForm = (links = [fire()]) =>
  openRowForm({ action: 'Rename', links, title: 'Printer on fire' });
export const namesIn = ({ links }: World) => links.map(({ right_object }) => right_object.name);
