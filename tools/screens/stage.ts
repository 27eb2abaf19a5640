import type { FrameLocator, Locator } from 'playwright-core';
import type { Said } from './said.ts';

/** A state of the app that somebody may be looking at: where it is found, and the way there. */
export interface Screen {
  readonly name: string;
  /** The toolbar's choices, e.g. `{ ticket: '4411', role: 'agent' }`. */
  readonly at?: Readonly<Record<string, string>>;
  /** Ends when all of it is there. */
  readonly reach: (on: Stage) => Promise<void>;
}

/** The app's frame, and what is said in it. */
export interface Stage {
  readonly app: FrameLocator;
  readonly said: Said;
}

export const button = ({ app, said }: Stage, key: string): Locator =>
  app.getByRole('button', { name: said.text(key), exact: true }).first();

export const openTab = async ({ app, said }: Stage, name: string): Promise<Locator> => {
  await app.getByRole('tab', { name: said.text(`panels.${name}`), exact: true }).click();
  return app.getByRole('tabpanel', { name: said.text(`panels.${name}`), exact: true });
};

/** Opens a menu by its button's name, and chooses from it. */
export async function choose(on: Stage, menu: string, item: string): Promise<void> {
  const { app, said } = on;
  await app
    .getByRole('button', { name: said.like(menu) })
    .first()
    .click();
  await app.getByRole('menuitem', { name: said.text(item), exact: true }).click();
  // It fades, and what fades has little contrast.
  await app.getByRole('menu').first().waitFor({ state: 'hidden' });
}

/** Waits for a text that begins as the key's does. */
export const see = ({ app, said }: Stage, key: string): Promise<void> =>
  app.getByText(said.like(key)).first().waitFor();
