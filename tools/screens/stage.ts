import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { World } from '../../sandbox/world.ts';
import type { Said } from './said.ts';

/** A state of the app that somebody may be looking at: where it is found, and the way there. */
export interface Screen {
  readonly name: string;
  /** The toolbar's choices, e.g. `{ ticket: '4411', role: 'agent' }`. */
  readonly at?: Readonly<Record<string, string>>;
  /** What is different in the seeded world. */
  readonly world?: () => Partial<World>;
  /** Ends when all of it is there. */
  readonly reach: (on: Stage) => Promise<void>;
}

/** The app's frame, and what is said in it. */
export interface Stage {
  readonly app: FrameLocator;
  readonly said: Said;
}

type Values = Readonly<Record<string, string>>;

export const button = ({ app, said }: Stage, key: string): Locator =>
  app.getByRole('button', { name: said.text(key), exact: true }).first();

/** A button, e.g. of one row, by what its name holds. */
export const buttonLike = ({ app, said }: Stage, key: string, values?: Values): Locator =>
  app.getByRole('button', { name: said.like(key, values) }).first();

export const field = ({ app, said }: Stage, key: string): Locator =>
  app.getByLabel(said.text(key), { exact: true }).first();

export const openTab = async ({ app, said }: Stage, name: string): Promise<Locator> => {
  await app.getByRole('tab', { name: said.text(`panels.${name}`), exact: true }).click();
  return app.getByRole('tabpanel', { name: said.text(`panels.${name}`), exact: true });
};

/** Opens a menu by its button's name, and chooses from it. */
export async function choose(on: Stage, menu: string, item: string): Promise<void> {
  await chooseOf(on, [menu], item);
}

/** The same in one row of several, which its name is given for. */
export async function chooseOf(
  on: Stage,
  menu: readonly [key: string, values?: Values],
  item: string,
): Promise<void> {
  const { app, said } = on;
  await buttonLike(on, ...menu).click();
  await app.getByRole('menuitem', { name: said.text(item), exact: true }).click();
}

/** Waits for a text that begins as the key's does. */
export const see = ({ app, said }: Stage, key: string): Promise<void> =>
  app.getByText(said.like(key)).first().waitFor();

export const seeAlert = ({ app }: Stage): Promise<void> =>
  app.getByRole('alert').filter({ visible: true }).first().waitFor();

/** Opens what is folded away, by the words that all see. */
export const unfold = ({ app, said }: Stage, key: string): Promise<void> =>
  app
    .locator('summary, button[aria-expanded="false"]')
    .filter({ hasText: said.like(key), visible: true })
    .first()
    .click();

/** The ticket page around the app. */
export const pageOf = ({ app }: Stage): Page => app.owner().page();

/** Another mood of the systems from now on, as from the toolbar, which a bare page has as well. */
export async function putInto(on: Stage, scenario: string): Promise<void> {
  await pageOf(on)
    .locator('select[name="scenario"]')
    .evaluate((select: HTMLSelectElement, value) => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, scenario);
}

/** Another mood from now on, but only for the calls in which a text occurs. */
export async function putCallsInto(on: Stage, scenario: string, holding: string): Promise<void> {
  await pageOf(on).route('**/host/request', async (route) => {
    const posted = route.request().postData() ?? '';
    const mood = `"scenario":"${scenario}"`;
    const postData = posted.includes(holding)
      ? posted.replace(/"scenario":"[\w-]+"/, mood)
      : posted;
    await route.continue({ postData });
  });
}

/** A call of somebody else, who is an admin too. */
export async function somebodyElse(on: Stage, request: Readonly<Record<string, unknown>>) {
  const session = { role: 'admin', scenario: 'normal' };
  await pageOf(on).evaluate(async (body) => {
    const headers = { 'Content-Type': 'application/json' };
    await fetch('/host/request', { method: 'POST', headers, body });
  }, JSON.stringify({ request, session }));
}
