import { screen } from '@testing-library/react';
import type { Link } from '../../sandbox/world.ts';
import { choose } from './acts.ts';
import { aWorld, renderApp } from './render-app.tsx';

type Rendered = Awaited<ReturnType<typeof renderApp>>;

/** The app with what it has written: every call but the reading ones, in order. */
const withWrites = (rendered: Rendered) => {
  const writes = () => rendered.zaf.requests.filter(({ type }) => type !== 'GET');
  return {
    ...rendered,
    writes: () => writes().map(({ type }) => type),
    /** What the writing calls sent. */
    sent: () => writes().map(({ data }): unknown => JSON.parse(data ?? 'null')),
  };
};

export async function openAddForm(...args: Parameters<typeof renderApp>) {
  const rendered = await renderApp(...args);
  await rendered.user.click(await screen.findByRole('button', { name: 'Add link' }));
  await screen.findByRole('form', { name: 'Add link' });
  return withWrites(rendered);
}

interface Opened {
  readonly action: 'Edit' | 'Rename';
  readonly links: Link[];
  readonly title: string;
}

/** The form in place of the row of that title. */
export async function openRowForm({ action, links, title }: Opened) {
  const rendered = await renderApp({ world: aWorld({ links }) });
  await choose(rendered.user, title, action);
  await screen.findByRole('form', { name: `${action} link` });
  return withWrites(rendered);
}
