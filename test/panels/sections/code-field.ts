import { act, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { aMakeConnection } from '../../../sandbox/builders-elsewhere.ts';
import type { MakeConnection } from '../../../sandbox/world-elsewhere.ts';
import { writesOf } from '../../support/connections.ts';
import { aMakeWorld, openMakeAction } from '../../support/make.ts';

// What the code editor measures, and jsdom has no measures for.
const nowhere = () => Object.assign([], { item: () => null });
Range.prototype.getClientRects = nowhere;
Range.prototype.getBoundingClientRect = () => new DOMRect();

type Overrides = Parameters<typeof aMakeConnection>[0];

/** The app with the sections of a connection in front, which has these. */
export async function openSections(overrides: Overrides = {}) {
  const world = aMakeWorld([aMakeConnection(overrides), aMakeConnection(OTHER)]);
  const opened = await openMakeAction(['Acme key', 'Sections and common data'], { world });
  await screen.findByRole('region', { name: 'Sections of Acme key' });
  const stored = (): MakeConnection | undefined => world.make.apps[0]?.connections[0];
  const sent = () => writesOf(opened.zaf).map(({ data }) => data);
  return { ...opened, stored, sent };
}

const OTHER = { name: 'acme-crm2', label: 'Acme OAuth', type: 'oauth' };

/** Shows one of the sections, or the common data. */
export async function choosePart(user: UserEvent, name: string): Promise<HTMLElement> {
  const parts = await screen.findByLabelText('Section');
  await user.selectOptions(parts, name);
  return fieldOf(name);
}

export const fieldOf = (name: string) => screen.findByRole('textbox', { name });

/** Puts a text in the place of all that there is. */
export async function replaceAll(user: UserEvent, field: HTMLElement, text: string) {
  act(() => field.focus());
  await user.keyboard('{Control>}a{/Control}');
  await user.paste(text);
}

/** Puts a text before all that there is. */
export async function putFirst(user: UserEvent, field: HTMLElement, text: string) {
  act(() => field.focus());
  await user.keyboard('{Control>}{Home}{/Control}');
  await user.paste(text);
}

/** What would change, as it is read out. */
export async function changesRead(): Promise<readonly string[]> {
  const list = await screen.findByRole('list', { name: 'Changes' });
  return within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}
