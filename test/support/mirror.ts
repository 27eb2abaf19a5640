import { screen } from '@testing-library/react';
import { aTicket } from '../../sandbox/builders.ts';
import type { World } from '../../sandbox/world.ts';
import { aWorld } from './render-app.tsx';

export const FIELD = 27642;

/** A world whose ticket 101 has the field for the copy, with that value, and another field. */
export const aMirroredWorld = (
  value: string | null = null,
  { settings, ...overrides }: Partial<World> = {},
): World => {
  const world = aWorld(overrides);
  const customFields = [
    { id: 1, value: 'of somebody else' },
    { id: FIELD, value },
  ];
  return {
    ...world,
    tickets: world.tickets.map((ticket) => aTicket({ ...ticket, customFields })),
    settings: { ...world.settings, mirror_field_id: String(FIELD), ...settings },
  };
};

/** What the field of a ticket holds now. */
export const fieldOf = ({ tickets }: World, ticketId = 101): string | null | undefined =>
  tickets.find(({ id }) => id === ticketId)?.customFields.find(({ id }) => id === FIELD)?.value;

/** The titles in the copy that a field holds; nothing while it holds none. */
export function copiedTitles(world: World, ticketId = 101): readonly unknown[] | undefined {
  const value = fieldOf(world, ticketId);
  if (!value) return undefined;
  const { links } = JSON.parse(value) as { links: { title: unknown }[] };
  return links.map(({ title }) => title);
}

/** The part of the screen that shows a copy. */
export const findCopy = (): Promise<HTMLElement> =>
  screen.findByRole('region', { name: 'Copy from the ticket’s field' });
