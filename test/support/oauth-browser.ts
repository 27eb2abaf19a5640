import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { OpenedTicket, sandboxInBrowser } from './sandbox-browser.ts';

type OpenTicket = ReturnType<typeof sandboxInBrowser>['openTicket'];

/** The connections panel with all its rows, ready to act. */
export async function openConnections(
  openTicket: OpenTicket,
  choices: Readonly<Record<string, string>> = {},
): Promise<OpenedTicket> {
  const opened = await openTicket(choices);
  await opened.app.getByRole('tab', { name: 'Connections' }).click();
  await opened.app.getByRole('button', { name: 'Add connection' }).waitFor();
  await opened.app.getByText('130 connections').waitFor();
  return opened;
}

export function frameOf(page: Page): Frame {
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error('The ticket page has no app.');
  return frame;
}

/** Picks an action from a menu, which fades: what fades has little contrast. */
export async function chooseFrom(app: FrameLocator, menu: string, action: string): Promise<void> {
  await app.getByRole('button', { name: menu, exact: true }).click();
  await app.getByRole('menuitem', { name: action, exact: true }).click();
  await app.getByRole('menu').first().waitFor({ state: 'hidden' });
}

/** Presses a button of the app, and gives the service's page in the window that it opens. */
export async function openWindow({ app, page }: OpenedTicket, button: string): Promise<Page> {
  const opening = page.waitForEvent('popup');
  await app.getByRole('button', { name: button, exact: true }).click();
  const popUp = await opening;
  await popUp.getByRole('button', { name: 'Refuse' }).waitFor();
  return popUp;
}

/** Presses a button of the service's page, which ends with that window. */
export async function endIn(popUp: Page, button: string): Promise<void> {
  const closing = popUp.waitForEvent('close');
  await popUp.getByRole('button', { name: button, exact: true }).click();
  await closing;
}

/** Leaves the rows of that name only: a long list draws no others than those in view. */
export async function filterBy(app: FrameLocator, name: string): Promise<void> {
  await app.getByRole('searchbox', { name: 'Filter connections' }).fill(name);
  await app.getByText(/^\d+ of \d+ connections$/).waitFor();
}

export interface TypedClient {
  readonly name: string;
  readonly secret: string;
}

/** Registers a client through the form. */
export async function createClient(app: FrameLocator, { name, secret }: TypedClient) {
  await app.getByRole('button', { name: 'OAuth clients' }).click();
  await app.getByRole('button', { name: 'New client' }).click();
  await app.getByLabel('Name', { exact: true }).fill(name);
  await app.getByLabel('Client ID').fill('id-1');
  await app.getByLabel('Client secret').fill(secret);
  await app.getByLabel('Authorization address').fill('https://login.life.example/authorize');
  await app.getByLabel('Token address').fill('https://login.life.example/token');
  await app.getByRole('button', { name: 'Create client' }).click();
  await app.getByText(`Created the client ${name}.`).waitFor();
}
