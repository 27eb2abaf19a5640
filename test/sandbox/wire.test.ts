import { describe, expect, test } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import { connectionsPath, linksPath } from './calls.ts';
import { inFrame, tinyAppInBrowser } from './tiny-browser.ts';

const { open, world } = tinyAppInBrowser();

describe('the wire', () => {
  test('registers the app once, with its context and its settings', async () => {
    const { frame } = await open();

    expect(await inFrame(frame, 'client.context()')).toMatchObject({
      location: 'ticket_sidebar',
      ticketId: 4411,
      account: { subdomain: 'acme' },
    });
    expect(await inFrame(frame, 'client.metadata()')).toMatchObject({
      settings: { integration: 'acme_linker', ticket_side: 'left' },
    });
    expect(await frame.evaluate('registrations')).toBe(1);
  });

  test('gets one path, or several with an error for the one that is not there', async () => {
    const { frame } = await open('?locale=fr&role=agent');

    expect(await inFrame(frame, 'client.get("currentUser.locale")')).toEqual({
      errors: {},
      'currentUser.locale': 'fr',
    });
    expect(await inFrame(frame, 'client.get(["currentUser.role", "nothing"])')).toMatchObject({
      'currentUser.role': 'agent',
      errors: { nothing: { name: 'Error' } },
    });
    expect(await inFrame(frame, 'client.get("nothing")')).toEqual({
      rejected: 'Could not find handler for: "nothing"',
    });
  });

  test('sets and invokes, and the page follows', async () => {
    const { page, frame } = await open();

    await inFrame(frame, 'client.set("ticket.subject", "A new subject")');
    await inFrame(frame, 'client.invoke("ticket.comment.appendText", "Hello from the app")');
    await inFrame(frame, 'client.invoke("resize", { width: "100%", height: "333px" })');
    await inFrame(frame, 'client.invoke("notify", "It is <b>done</b>")');

    expect(await page.locator('h1').textContent()).toBe('A new subject');
    expect(await page.locator('textarea').inputValue()).toBe('Hello from the app');
    expect(await page.locator('iframe').evaluate((iframe) => iframe.clientHeight)).toBe(333);
    expect(await page.locator('[role=status]').textContent()).toBe('It is <b>done</b>');
  });

  test('goes to another ticket when the app asks for it', async () => {
    const { page, frame, frameOf } = await open();

    await inFrame(frame, 'client.invoke("routeTo", "ticket", 4412)');

    await frameOf(4412);
    expect(page.url()).toContain('ticket=4412');
  });

  test('carries requests: done with the data, failed with a plain object', async () => {
    const { frame } = await open();
    const search = `${linksPath}?link_type=slack_thread&left_object_name=zendesk:ticket4411`;
    const remove = `${search}&right_object_name=slack:C07SUPPORT-1772437001.112900`;

    expect(await inFrame(frame, `client.request("${search}")`)).toMatchObject({ count: 2 });
    expect(
      await inFrame(frame, `client.request({ url: "${remove}", type: "DELETE" })`),
    ).toBeUndefined();
    expect(
      await inFrame(frame, `client.request({ url: "${remove}", type: "DELETE" })`),
    ).toMatchObject({ rejected: { status: 404, responseText: '' } });
  });

  test('echoes what the app triggers, and keeps events from who has not asked', async () => {
    const { frame } = await open();

    await inFrame(frame, 'client.trigger("greeting", { from: "me" })');
    await inFrame(frame, 'client.trigger("unheard", 1)');
    await inFrame(frame, 'client.get("ticket.id")');

    expect(await frame.evaluate('heard')).toEqual([['greeting', { from: 'me' }]]);
  });

  test('hears nobody but its own frame', async () => {
    const { page, frame } = await open();

    await page.evaluate(() =>
      window.postMessage('{"id":1,"request":"invoke","params":{"notify":["x"]}}'),
    );
    await inFrame(frame, 'client.get("ticket.id")');

    expect(await page.locator('[role=status]').textContent()).toBe('');
  });
});

describe('the page', () => {
  test('keeps one frame for each ticket and tells it when it is left and shown again', async () => {
    const { page, frame: first, frameOf, choose } = await open();

    await choose('Ticket', '4412');
    const second = await frameOf(4412);
    await page.locator('nav button', { hasText: '#4411' }).click();

    await first.waitForFunction('heard.length === 2');
    expect(await first.evaluate('heard.map(([event]) => event)')).toEqual([
      'app.deactivated',
      'app.activated',
    ]);
    expect(await inFrame(second, 'client.context()')).toMatchObject({ ticketId: 4412 });
    expect(await page.locator('iframe').count()).toBe(2);
    expect(await inFrame(first, 'client.get("instances")')).toHaveProperty('instances');
  });

  test('tells the app of another colour scheme, and a new frame in its address', async () => {
    const { frame, frameOf, choose } = await open();
    expect(frame.url()).toContain('colorScheme=light');

    await choose('Colour scheme', 'dark');
    await frame.waitForFunction('heard.length === 1');
    await choose('Ticket', '4414');

    expect(await frame.evaluate('heard[0]')).toEqual(['colorScheme.changed', 'dark']);
    expect((await frameOf(4414)).url()).toContain('colorScheme=dark');
  });

  test('loads the frames anew for another role, and keeps the choice over a reload', async () => {
    const { page, frame: before, frameOf, choose } = await open();

    await choose('Role', 'agent');
    const after = await frameOf(4411);
    await page.reload();
    const again = await frameOf(4411);

    expect(before.isDetached()).toBe(true);
    expect(after).not.toBe(again);
    expect(await inFrame(again, 'client.get("currentUser.role")')).toMatchObject({
      'currentUser.role': 'agent',
    });
  });

  test('applies a scenario to the next request, and gives the world back on "Reset world"', async () => {
    const { page, frame, frameOf, choose } = await open();
    const search = `client.request({ url: "${linksPath}?link_type=github_issue&left_object_name=zendesk:ticket4411", autoRetry: false })`;
    world().links = [];

    expect(await inFrame(frame, search)).toMatchObject({ count: 0 });
    await choose('Scenario', 'rate-limited');
    expect(await inFrame(frame, search)).toMatchObject({ rejected: { status: 429 } });
    await choose('Scenario', 'normal');
    await page.locator('button', { hasText: 'Reset world' }).click();
    await page.locator('[role=status] p').waitFor();

    expect(await inFrame(await frameOf(4411), search)).toMatchObject({ count: 2 });
  });

  test('logs the requests without a body and without a secret', async () => {
    const { page, frame } = await open();
    await inFrame(frame, `client.request("${connectionsPath}?token=${CANARY}")`);
    await inFrame(
      frame,
      `client.request({ url: "${linksPath}", type: "POST", data: "${CANARY}", headers: { A: "${CANARY}" } })`,
    );

    await page.locator('button', { hasText: 'Request log' }).click();
    const rows = page.locator('#request-log tbody tr');

    expect(await rows.nth(0).locator('td').allTextContents()).toEqual([
      'POST',
      linksPath,
      `••• (${CANARY.length} characters)`,
      '400',
      expect.stringMatching(/^\d+ ms$/),
    ]);
    expect(await rows.nth(1).textContent()).toContain(`GET${connectionsPath}?token=•••`);
    expect(await page.content()).not.toContain(CANARY);
  });
});
