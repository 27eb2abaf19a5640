import { describe, expect, it } from 'vitest';
import { chooseFrom } from '../support/oauth-browser.ts';
import { sandboxInBrowser } from '../support/sandbox-browser.ts';

const { openTicket, noise } = sandboxInBrowser();

async function openDoctor(choices: Readonly<Record<string, string>>) {
  const opened = await openTicket(choices);
  await chooseFrom(opened.app, 'App menu', 'Check this app');
  const region = opened.app.getByRole('region', { name: 'Check of this app' });
  await region.getByText(/^Checked all\./).waitFor();
  return { ...opened, region };
}

describe('the check of the app, in a browser', () => {
  it('reads the time from the server of the app’s own files', async () => {
    const { region } = await openDoctor({});

    const clock = region.getByRole('listitem', { name: 'Clock of this computer' });

    expect(await clock.innerText()).toMatch(/Good[^]*Less than \d+ s apart/);
  });

  it('opens a window and closes it again, and copies, when somebody presses for it', async () => {
    const { page, region } = await openDoctor({});
    const opening = page.waitForEvent('popup');

    await region.getByRole('button', { name: 'Try a window' }).click();
    const opened = await opening;
    await region.getByRole('button', { name: 'Try copying' }).click();
    await region.getByText(/^A window opened/).waitFor();
    await region.getByText('A short text was copied.').waitFor();

    expect(opened.isClosed()).toBe(true);
    // The browser says so when it lets the app copy in the older way only.
    expect(noise.splice(0)).toEqual([
      expect.stringContaining('The Clipboard API has been blocked because of a permissions policy'),
    ]);
  });
});
