import { describe, expect, test } from 'vitest';
import { inFrame, tinyAppInBrowser } from './tiny-browser.ts';

const { open } = tinyAppInBrowser();

describe('the reply', () => {
  test('tells the app what the agent has typed, and appends to it', async () => {
    const { page, frame } = await open();

    await page.getByRole('textbox', { name: 'Public reply' }).fill('Hello Inés, ');
    const typed = await inFrame(frame, 'client.get("comment.text")');
    await inFrame(frame, 'client.invoke("comment.appendText", "see ACME-101")');

    expect(typed).toMatchObject({ 'comment.text': 'Hello Inés, ' });
    expect(await page.locator('textarea').inputValue()).toBe('Hello Inés, see ACME-101');
  });

  test('keeps what was typed when the page draws the ticket anew', async () => {
    const { page, frame, frameOf, choose } = await open();
    await page.locator('textarea').fill('Half a sent');

    await inFrame(frame, 'client.set("ticket.subject", "Another subject")');
    await page.keyboard.type('ence');
    await choose('Ticket', '4412');
    await frameOf(4412);
    const elsewhere = await page.locator('textarea').inputValue();
    await choose('Ticket', '4411');
    await choose('Role', 'agent');
    await frameOf(4411);

    expect(elsewhere).toBe('');
    expect(await page.locator('textarea').inputValue()).toBe('Half a sentence');
  });

  test('is public until the app or the agent makes it a note, and text leaves the type as it is', async () => {
    const { page, frame } = await open();
    const type = async () => await inFrame(frame, 'client.get("ticket.comment.type")');
    const atFirst = await type();

    await inFrame(frame, 'client.set("comment.type", "internalNote")');
    await inFrame(frame, 'client.invoke("ticket.comment.appendText", "For us only")');
    const note = await page.getByRole('textbox', { name: 'Internal note' }).inputValue();
    const asNote = await type();
    await page.getByRole('button', { name: 'Switch type' }).click();

    expect(atFirst).toMatchObject({ 'ticket.comment.type': 'publicReply' });
    expect(note).toBe('For us only');
    expect(asNote).toMatchObject({ 'ticket.comment.type': 'internalNote' });
    expect(await type()).toMatchObject({ 'ticket.comment.type': 'publicReply' });
    expect(await page.getByRole('textbox', { name: 'Public reply' }).inputValue()).toBe(note);
  });

  test('is empty again after "Reset world"', async () => {
    const { page, frameOf } = await open();
    await page.locator('textarea').fill('Never mind');

    await page.getByRole('button', { name: 'Reset world' }).click();
    await page.locator('[role=status] p').waitFor();
    await frameOf(4411);

    expect(await page.locator('textarea').inputValue()).toBe('');
  });
});

describe('routeTo', () => {
  test('shows the ticket as the toolbar does: its tab, its conversation, its app', async () => {
    const { page, frame, frameOf } = await open();

    await inFrame(frame, 'client.invoke("routeTo", "ticket", "4418")');
    await frameOf(4418);

    expect(await page.locator('h1').textContent()).toBe('Bank transfer ends on an empty cart');
    expect(await page.getByRole('combobox', { name: 'Ticket' }).inputValue()).toBe('4418');
    expect(await page.locator('nav [aria-current]').textContent()).toContain('#4418');
  });

  test('says where the app wants to go when the sandbox has no such place', async () => {
    const { page, frame } = await open();

    await inFrame(frame, 'client.invoke("routeTo", "ticket", 1)');

    expect(await page.getByRole('status').textContent()).toBe('The app wants to go to ticket 1.');
  });
});
