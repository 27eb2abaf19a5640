import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { choose } from '../support/acts.ts';
import { jira, slack } from '../support/links.ts';
import { aWorld, renderApp } from '../support/render-app.tsx';

const ADDRESS = 'https://acme.atlassian.net/browse/ACME-1';
const fire = () =>
  jira('ACME-1', { summary: 'Printer on fire', status: 'In Progress', url: ADDRESS });
const bare = () => slack('C024BE91L', { title: 'Help' });

const agentWith = (...links: ReturnType<typeof jira>[]) =>
  renderApp({ state: { role: 'agent' }, world: aWorld({ links }) });

afterEach(() => void vi.restoreAllMocks());

/** Waits as the screen's own queries do: a menu may still be finding its place meanwhile. */
const clipboardHolds = (text: string) =>
  waitFor(async () => expect(await navigator.clipboard.readText()).toBe(text));

describe('copying a link', () => {
  it.each([
    ['Copy link', ADDRESS],
    ['Copy key', 'ACME-1'],
    ['Copy as Markdown', `[Printer on fire](${ADDRESS})`],
  ])('puts what an agent chose on the clipboard, and says so: %s', async (action, text) => {
    const { user } = await agentWith(fire());

    await choose(user, 'Printer on fire', action);

    expect(await screen.findByText(`Copied: ${text}`)).toHaveRole('status');
    await clipboardHolds(text);
  });

  it('offers the name of an object that has no address', async () => {
    const { user } = await agentWith(bare());

    await choose(user, 'Help', 'Copy name');

    expect(await screen.findByText('Copied: slack:C024BE91L')).toBeVisible();
    await clipboardHolds('slack:C024BE91L');
  });

  it('escapes what Markdown would take for something else', async () => {
    const { user } = await agentWith(jira('ACME-2', { summary: '[free](https://evil.example)' }));

    await choose(user, '[free](https://evil.example)', 'Copy as Markdown');
    await screen.findByText(/^Copied: /);

    await clipboardHolds('\\[free\\](https://evil.example)');
  });

  it('copies all links of the ticket, of every type, a line each', async () => {
    const { user } = await agentWith(fire(), bare());
    await user.click(await screen.findByRole('button', { name: 'More actions' }));

    await user.click(await screen.findByRole('menuitem', { name: 'Copy all links' }));

    expect(await screen.findByText('Copied 2 links as a list.')).toHaveRole('status');
    await clipboardHolds(
      `- [Printer on fire](${ADDRESS}) (ACME-1, In Progress)\n- Help (C024BE91L)`,
    );
  });

  it('has nothing to copy where there is no link', async () => {
    const { user } = await agentWith();

    await user.click(await screen.findByRole('button', { name: 'More actions' }));

    expect(await screen.findByRole('menuitem', { name: 'Copy all links' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });
});

describe('copying where the page may not', () => {
  it.each([
    ['Copy link', ADDRESS],
    ['Copy key', 'ACME-1'],
    ['Copy as Markdown', `[Printer on fire](${ADDRESS})`],
  ])('offers the text, selected, to be copied by hand: %s', async (action, text) => {
    const { user } = await agentWith(fire());
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked'));

    await choose(user, 'Printer on fire', action);

    expect(await screen.findByText(/^Copying is blocked here/)).toBeVisible();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Text to copy' });
    expect(field).toHaveValue(text);
    expect(field).toHaveFocus();
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, text.length]);
  });

  it('takes the text away again once something else was done', async () => {
    const { user } = await agentWith(fire());
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('blocked'));
    await choose(user, 'Printer on fire', 'Copy key');
    await screen.findByRole('textbox', { name: 'Text to copy' });

    await choose(user, 'Printer on fire', 'Copy link');

    expect(await screen.findByText(`Copied: ${ADDRESS}`)).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Text to copy' })).not.toBeInTheDocument();
  });
});

describe('inserting a link into the reply', () => {
  it.each(['publicReply', 'internalNote'] as const)(
    'appends title and address to what is written, and leaves a %s what it is',
    async (commentType) => {
      const { user, zaf } = await renderApp({
        state: { role: 'agent', comment: 'Hello. ', commentType },
        world: aWorld({ links: [fire()] }),
      });

      await choose(user, 'Printer on fire', 'Insert into reply');

      expect(await screen.findByText(/^Printer on fire was added to the reply/)).toBeVisible();
      expect(zaf.invocations.filter(([name]) => name !== 'resize')).toEqual([
        ['comment.appendText', `Printer on fire ${ADDRESS}`],
      ]);
      await waitFor(async () => {
        const [text, type] = await Promise.all(
          ['comment.text', 'comment.type'].map((path) => zaf.client.get(path)),
        );
        expect(text).toMatchObject({ 'comment.text': `Hello. Printer on fire ${ADDRESS}` });
        expect(type).toMatchObject({ 'comment.type': commentType });
      });
    },
  );

  it('names the object where it has no address', async () => {
    const { user, zaf } = await agentWith(bare());

    await choose(user, 'Help', 'Insert into reply');
    await screen.findByText(/^Help was added/);

    expect(zaf.invocations).toContainEqual(['comment.appendText', 'Help slack:C024BE91L']);
  });

  it('leaves a space behind a reply that ends in a word', async () => {
    const { user, zaf } = await agentWith(fire());
    await zaf.client.set('comment.text', 'See');

    await choose(user, 'Printer on fire', 'Insert into reply');
    await screen.findByText(/^Printer on fire was added/);

    expect(zaf.invocations).toContainEqual(['comment.appendText', ` Printer on fire ${ADDRESS}`]);
  });

  it('says so when the reply cannot be written to, and offers the text to be copied', async () => {
    const { user, zaf } = await agentWith(fire());
    zaf.refuses = (action) => action === 'comment.appendText';

    await choose(user, 'Printer on fire', 'Insert into reply');

    expect(await screen.findByText(/^The reply could not be written to/)).toBeVisible();
    const field = screen.getByRole('textbox', { name: 'Text to copy' });
    expect(field).toHaveValue(`Printer on fire ${ADDRESS}`);
    expect(field).toHaveFocus();
    expect(screen.queryByText(/was added to the reply/)).not.toBeInTheDocument();
  });
});

describe('the menu of a link', () => {
  const READING = ['Copy link', 'Copy key', 'Copy as Markdown', 'Insert into reply'];

  it.each([
    ['agent', READING],
    ['admin', [...READING, 'Edit', 'Rename', 'Delete']],
  ] as const)('offers an %s what they may do', async (role, actions) => {
    const { user } = await renderApp({ state: { role }, world: aWorld({ links: [fire()] }) });

    await user.click(await screen.findByRole('button', { name: 'Actions for Printer on fire' }));
    const items = await screen.findAllByRole('menuitem');

    expect(items.map(({ textContent }) => textContent)).toEqual(actions);
  });
});
