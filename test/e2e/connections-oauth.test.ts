import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld } from '../../sandbox/seed.ts';
import {
  chooseFrom,
  createClient,
  endIn,
  filterBy,
  openConnections,
  openWindow,
} from '../support/oauth-browser.ts';
import { type OpenedTicket, sandboxInBrowser } from '../support/sandbox-browser.ts';

const { openTicket, running, newPage } = sandboxInBrowser();

/** Each test begins in the seeded world. */
beforeEach(() => {
  Object.assign(running().world, createWorld());
});

const open = (choices?: Readonly<Record<string, string>>) => openConnections(openTicket, choices);

/** The page of the app that services send the window back to. */
const returnAddress = () => new URL('oauth-return.html', running().appUrl).href;

/** The form that connects through the client of Jira, filled in. */
async function openForm({ app }: OpenedTicket, name = 'new_oauth') {
  await app.getByRole('button', { name: 'Add connection' }).click();
  await app.getByLabel('Type', { exact: true }).selectOption({ label: 'OAuth' });
  await app.getByLabel('Name', { exact: true }).fill(name);
  await app.getByLabel('Client', { exact: true }).selectOption({ label: 'jira_client' });
  await app.getByLabel('Account at the service').fill('acme');
}

describe('the whole life of an OAuth connection, in a real browser', () => {
  it('from its client to its end', async () => {
    const ticket = await open();
    const { app } = ticket;
    const alert = app.getByRole('alert');

    await createClient(app, { name: 'life_client', secret: 'life-client-secret' });
    await chooseFrom(app, 'Actions for the client life_client', 'Connect');
    await app.getByLabel('Name', { exact: true }).fill('life_oauth');
    await app.getByLabel('Account at the service').fill('acme');
    await app.getByLabel('Scopes').fill('read write');
    await endIn(await openWindow(ticket, 'Connect'), 'Allow');
    await app.getByText('life_oauth is connected.').waitFor();
    await filterBy(app, 'life_oauth');
    await app.getByRole('listitem', { name: 'life_oauth' }).waitFor();

    await chooseFrom(app, 'Actions for life_oauth', 'Check renewal');
    await app.getByText(/^The end of the token has not moved/).waitFor();

    await chooseFrom(app, 'Actions for life_oauth', 'Re-authorise');
    await endIn(await openWindow(ticket, 'Re-authorise'), 'Allow as another account');
    await alert.getByText(/is connected, but to “other-account” and not to “acme”/).waitFor();

    await endIn(await openWindow(ticket, 'Re-authorise'), 'Refuse');
    await alert.getByText('The service refused, or somebody said no there.').waitFor();

    const closed = await openWindow(ticket, 'Re-authorise');
    await closed.close();
    await alert.getByText(/^The window was closed/).waitFor();

    const stalled = await openWindow(ticket, 'Re-authorise');
    await app.getByText('Waiting for the sign-in in the other window…').waitFor();
    const stopping = stalled.waitForEvent('close');
    await app.getByRole('button', { name: 'Stop waiting' }).click();
    await stopping;
    await alert.getByText(/^The window was closed/).waitFor();

    await endIn(await openWindow(ticket, 'Re-authorise'), 'Allow');
    await app.getByText('life_oauth is authorised again.').waitFor();

    await app.getByRole('button', { name: 'OAuth clients' }).click();
    await chooseFrom(app, 'Actions for the client life_client', 'Delete');
    const question = app.getByRole('alertdialog', { name: 'Delete the client life_client?' });
    await question.getByText('1 connection goes with it:').waitFor();
    expect(await question.getByRole('listitem').allTextContents()).toEqual(['life_oauth']);
    await app.getByLabel('Type “life_client” to delete it').fill('life_client');
    await app.getByRole('button', { name: 'Delete client' }).click();
    await app.getByText('Deleted the client life_client.').waitFor();
    await app.getByText('No connection matches.').waitFor();
    // The two windows that were closed without an answer.
    expect(running().world.flows).toHaveLength(2);
  }, 60_000);

  it('can be connected to a window that no page can follow', async () => {
    const ticket = await open();
    const { app, page } = ticket;
    // As big services do: the page that opened the window loses it.
    await page.context().route(/\/provider\/authorize/, async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      const headers = { ...response.headers(), 'cross-origin-opener-policy': 'same-origin' };
      await route.fulfill({ response, headers });
    });
    await openForm(ticket);

    const popUp = await openWindow(ticket, 'Connect');
    await app
      .getByRole('alert')
      .getByText(/^The window was closed, or it cannot/)
      .waitFor();
    const isOpen = !popUp.isClosed();
    await popUp.getByRole('button', { name: 'Allow', exact: true }).click();
    await popUp.getByRole('heading', { name: 'The sign-in is over' }).waitFor();
    const address = popUp.url();
    await app.getByRole('button', { name: 'Look again' }).click();

    await app.getByText('new_oauth is connected.').waitFor();
    expect(isOpen).toBe(true);
    expect(address).toBe(returnAddress());
  });

  it('needs no window where nobody signs in', async () => {
    const ticket = await open();
    const { app, page } = ticket;
    await openForm(ticket);
    await app.getByLabel('Client', { exact: true }).selectOption({ label: 'fleet_client' });

    await app.getByRole('button', { name: 'Connect', exact: true }).click();

    await app.getByText('new_oauth is connected.').waitFor();
    expect(page.context().pages()).toHaveLength(1);
  });
});

describe('the page that services send the window back to', () => {
  it.each([
    ['?verification_token=t&state=s', 'The sign-in is over. You can close this window.', ''],
    ['?error=access_denied&code=c', /^The service refused/, '?error=access_denied'],
  ])('says in a window %s what became of it, and keeps no token', async (query, words, kept) => {
    const page = await newPage();
    const address = returnAddress();

    await page.goto(`${address}${query}#fragment`);

    await page.getByRole('heading', { name: words }).waitFor();
    expect(await page.content()).not.toMatch(/verification_token|code=c|fragment/);
    expect(page.url()).toBe(`${address}${kept}`);
  });
});

describe('the keyboard alone', () => {
  it('connects through a window, and comes back to where it began', async () => {
    const { app, page } = await open();
    const isFocused = (label: string) => () =>
      app.getByLabel(label, { exact: true }).evaluate((one) => one === document.activeElement);
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await app.getByRole('button', { name: 'Add connection' }).focus();

    await press('Enter');
    await expect.poll(isFocused('Type')).toBe(true);
    await press('o');
    await app.getByLabel('Client', { exact: true }).waitFor();
    await expect.poll(isFocused('Type')).toBe(true);
    await press('Tab');
    await page.keyboard.type('by_keyboard');
    await press('Tab', 'j', 'Tab');
    await page.keyboard.type('acme');
    const opening = page.waitForEvent('popup');
    await press('Enter');
    const popUp = await opening;
    await popUp.getByRole('button', { name: 'Allow', exact: true }).waitFor();
    await popUp.keyboard.press('Tab');
    const closing = popUp.waitForEvent('close');
    await popUp.keyboard.press('Enter');
    await closing;

    await app.getByText('by_keyboard is connected.').waitFor();
    const button = app.getByRole('button', { name: 'Add connection' });
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(running().world.connections.oauth.at(-1)).toMatchObject({ name: 'by_keyboard' });
  });
});
