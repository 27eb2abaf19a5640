import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { anApiKeyConnection } from '../../sandbox/builders.ts';
import { openConnections, rowOf } from '../support/connections-list.ts';
import { aWorldOf } from '../support/connections.ts';

const world = () => aWorldOf({ api_key: [anApiKeyConnection({ name: 'shop_key' })] });
const actions = () => screen.getByRole('button', { name: 'Actions for shop_key' });

/** Goes on with Tab until something of that name has the focus, as far as there is something. */
async function tabTo(user: UserEvent, role: 'button' | 'textbox' | 'label', name: string) {
  const target = () =>
    role === 'label' ? screen.getByLabelText(name) : screen.getByRole(role, { name });
  for (let steps = 0; steps < 30 && document.activeElement !== target(); steps += 1) {
    await user.tab();
  }
  expect(target()).toHaveFocus();
}

/** Opens the menu of the row and goes down to an action. */
async function chooseByKeys(user: UserEvent, action: string) {
  await tabTo(user, 'button', 'Actions for shop_key');
  await user.keyboard('{Enter}');
  const item = await screen.findByRole('menuitem', { name: action });
  for (let steps = 0; steps < 6 && document.activeElement !== item; steps += 1) {
    await user.keyboard('{ArrowDown}');
  }
  expect(item).toHaveFocus();
  await user.keyboard('{Enter}');
}

async function openList() {
  const rendered = await openConnections({ world: world() });
  await rowOf('shop_key');
  await screen.findByRole('button', { name: 'Add connection' });
  return rendered;
}

describe('by keyboard alone', () => {
  it('a connection is created, and the focus is back at the button', async () => {
    const { user, world: zis } = await openList();
    await tabTo(user, 'button', 'Add connection');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByLabelText('Type')).toHaveFocus());

    for (const [label, text] of [
      ['Name', 'crm_key'],
      ['Allowed domain', 'api.crm.example'],
      ['Header name', 'X-Crm-Key'],
      ['API key', 'open-sesame'],
    ] as const) {
      await tabTo(user, 'label', label);
      await user.keyboard(text);
    }
    await user.keyboard('{Enter}');

    expect(await screen.findByText('Created crm_key.')).toBeVisible();
    expect(zis.connections.api_key).toHaveLength(2);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Add connection' })).toHaveFocus(),
    );
  });

  it('a secret is replaced, and the focus is back at the row', async () => {
    const { user, world: zis } = await openList();

    await chooseByKeys(user, 'Replace secret');
    await waitFor(() => expect(screen.getByLabelText('API key')).toHaveFocus());
    await user.keyboard('open-sesame{Enter}');

    expect(await screen.findByText(/^Replaced the secret of shop_key/)).toBeVisible();
    expect(zis.connections.api_key).toMatchObject([{ api_key: 'open-sesame' }]);
    await waitFor(() => expect(actions()).toHaveFocus());
  });

  it('a form is left, and the focus is back at the row', async () => {
    const { user } = await openList();
    await chooseByKeys(user, 'Replace secret');
    await waitFor(() => expect(screen.getByLabelText('API key')).toHaveFocus());
    await user.keyboard('half');

    await tabTo(user, 'button', 'Cancel');
    await user.keyboard('{Enter}');
    await user.keyboard('{Escape}');
    expect(screen.getByLabelText('API key')).toHaveFocus();
    await tabTo(user, 'button', 'Cancel');
    await user.keyboard('{Enter}');
    await tabTo(user, 'button', 'Discard');
    await user.keyboard('{Enter}');

    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    await waitFor(() => expect(actions()).toHaveFocus());
  });

  it('a connection is kept, then deleted, and the focus is where its row was', async () => {
    const { user, world: zis } = await openList();
    await chooseByKeys(user, 'Delete');
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Delete shop_key?' })).toHaveFocus(),
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(actions()).toHaveFocus());

    await chooseByKeys(user, 'Delete');
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Delete shop_key?' })).toHaveFocus(),
    );
    await user.tab();
    await user.keyboard('shop_key{Enter}');

    expect(await screen.findByText('Deleted shop_key.')).toBeVisible();
    expect(zis.connections.api_key).toEqual([]);
    expect(screen.getByRole('heading', { name: 'Connections' })).toHaveFocus();
  });
});
