import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import { CANARY, type Link } from '../../sandbox/world.ts';
import type { RequestOptions } from '../../src/zaf/sdk.ts';
import { fill } from './acts.ts';
import { jira } from './links.ts';
import { aMirroredWorld, copiedTitles } from './mirror.ts';
import { renderApp } from './render-app.tsx';

export const fire = (): Link =>
  jira('ACME-1', {
    ...{ summary: 'Printer on fire', status: 'Open', token: CANARY },
    ...{ url: 'https://acme.example/ACME-1', nested: { secret: CANARY } },
  });

export const isAboutTicket = ({ url }: RequestOptions) => url === '/api/v2/tickets/101';
export const isUpdate = (request: RequestOptions) =>
  isAboutTicket(request) && request.type === 'PUT';

/** An admin on a ticket with these links, whose field for the copy is empty. */
export async function openMirrored(links: Link[], value: string | null = null) {
  const rendered = await renderApp({ world: aMirroredWorld(value, { links }) });
  await screen.findByRole('searchbox');
  const { zaf, world } = rendered;
  return {
    ...rendered,
    updates: () => zaf.requests.filter(isUpdate).length,
    copies: (titles: readonly unknown[]) =>
      waitFor(() => expect(copiedTitles(world)).toEqual(titles)),
  };
}

/** Longer than a change waits to be copied. */
export const aWhile = () => new Promise((resolve) => setTimeout(resolve, 1200));

export async function add(user: UserEvent, object: string) {
  await user.click(await screen.findByRole('button', { name: 'Add link' }));
  await fill(user, 'Object', object);
  await user.click(screen.getByRole('button', { name: 'Create link' }));
}
