import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { aLink, aLinkedObject } from '../../sandbox/builders.ts';
import type { Link, Metadata } from '../../sandbox/world.ts';
import { fill } from './acts.ts';
import { renderApp } from './render-app.tsx';

/** The app with the explorer chosen. */
export async function openExplorer(...staged: Parameters<typeof renderApp>) {
  const app = await renderApp(...staged);
  await app.user.click(await screen.findByRole('tab', { name: 'Explorer' }));
  await screen.findByRole('search', { name: 'Search links' });
  return app;
}

interface Names {
  readonly left?: string;
  readonly right?: string;
}

/** Searches for what is in the form, with these names in place of those there. */
export async function search(user: UserEvent, { left, right }: Names) {
  if (left !== undefined) await fill(user, 'Left name', left);
  if (right !== undefined) await fill(user, 'Right name', right);
  await user.click(screen.getByRole('button', { name: 'Search' }));
}

/** The explorer; other panels may be there as well, hidden. */
export const explorer = () => screen.getByRole('tabpanel', { name: 'Explorer' });

/** A link of any two names. */
export const linkOf = (left: string, right: string, metadata: Metadata = {}): Link =>
  aLink({ left_object: aLinkedObject(left), right_object: aLinkedObject(right, metadata) });
