import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ScenarioName } from '../../sandbox/apis/scenarios.ts';
import { anApiKeyConnection, aBearerTokenConnection } from '../../sandbox/builders.ts';
import { choose, fill } from '../support/acts.ts';
import {
  alertOf,
  aWorldOf,
  discardQuestion,
  fillApiKey,
  openAction,
  openAddForm,
  press,
} from '../support/connections.ts';

const QUESTION = 'Discard the secret you typed?';
const two = () =>
  aWorldOf({
    api_key: [anApiKeyConnection({ name: 'shop_key' })],
    bearer_token: [aBearerTokenConnection({ name: 'bot_bearer' })],
  });
const secretField = () => screen.getByLabelText('API key');

/** The form of a new API key with a secret half typed. */
async function openHalfTyped() {
  const rendered = await openAddForm({ world: two() });
  await fillApiKey(rendered.user, { 'API key': 'half-a-sec' });
  return rendered;
}

describe('a half-typed secret', () => {
  it.each<readonly [what: string, leave: (user: UserEvent) => Promise<void>]>([
    ['Cancel', (user) => press(user, 'Cancel')],
    ["another row's action", (user) => choose(user, 'bot_bearer', 'Replace secret')],
    ["a row's deletion", (user) => choose(user, 'bot_bearer', 'Delete')],
    ['the OAuth clients', (user) => press(user, 'OAuth clients')],
    ['the same form once more', (user) => press(user, 'Add connection')],
    ['the type OAuth', (user) => user.selectOptions(screen.getByLabelText('Type'), 'OAuth')],
  ])('is asked about before %s, and stays', async (_, leave) => {
    const { user } = await openHalfTyped();

    await leave(user);

    expect(screen.getByRole('heading', { name: QUESTION })).toHaveFocus();
    expect(screen.getByRole('alertdialog', { name: QUESTION })).toHaveAccessibleDescription(
      'It has not been sent, and it is kept nowhere else.',
    );
    expect(secretField()).toHaveValue('half-a-sec');
    expect(screen.getByLabelText('Type')).toHaveValue('api_key');
  });

  it.each<readonly [what: string, stay: (user: UserEvent) => Promise<void>]>([
    ['Keep typing', (user) => press(user, 'Keep typing')],
    ['Escape', (user) => user.keyboard('{Escape}')],
  ])('goes on where it was after %s', async (_, stay) => {
    const { user } = await openHalfTyped();
    await press(user, 'Cancel');

    await stay(user);
    await user.keyboard('ret');

    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(secretField()).toHaveFocus();
    expect(secretField()).toHaveValue('half-a-secret');
  });

  it('is asked about again for something else, where somebody sees it', async () => {
    const { user } = await openHalfTyped();
    await press(user, 'Cancel');

    await choose(user, 'bot_bearer', 'Delete');

    expect(screen.getByRole('heading', { name: QUESTION })).toHaveFocus();
    await user.click(discardQuestion().getByRole('button', { name: 'Discard' }));
    expect(await screen.findByRole('alertdialog', { name: 'Delete bot_bearer?' })).toBeVisible();
  });

  it('goes with its form when it is discarded, and the focus goes back', async () => {
    const { user, writes } = await openHalfTyped();
    await press(user, 'Cancel');

    await press(user, 'Discard');

    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Add connection' })).toHaveFocus();
    expect(writes()).toEqual([]);
  });

  it('is wiped when it is discarded for the very form in which it stands', async () => {
    const { user } = await openHalfTyped();
    await press(user, 'Add connection');

    await press(user, 'Discard');

    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(secretField()).toHaveValue('');
    expect(secretField()).toHaveFocus();
  });

  it('makes room for what was asked for when it is discarded', async () => {
    const { user } = await openHalfTyped();
    await choose(user, 'bot_bearer', 'Replace secret');

    await press(user, 'Discard');

    const form = await screen.findByRole('form', { name: 'Replace the secret of bot_bearer' });
    expect(within(form).getByLabelText('Token')).toHaveFocus();
    expect(screen.queryByRole('form', { name: 'Add connection' })).not.toBeInTheDocument();
  });

  it('is kept while another tab is looked at', async () => {
    const { user } = await openHalfTyped();

    await user.click(screen.getByRole('tab', { name: 'Links' }));
    await user.click(screen.getByRole('tab', { name: 'Connections' }));

    expect(secretField()).toHaveValue('half-a-sec');
    expect(screen.getByLabelText('Name')).toHaveValue('crm_key');
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  });

  it('is asked about in the form of a replacement as well', async () => {
    const { user } = await openAction(['shop_key', 'Replace secret'], { world: two() });
    await fill(user, 'API key', 'half-a-sec');

    await press(user, 'Cancel');
    await press(user, 'Discard');

    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Actions for shop_key' })).toHaveFocus(),
    );
  });
});

describe('a form without a secret in it', () => {
  it('closes at once', async () => {
    const { user } = await openAddForm({ world: two() });
    await fill(user, 'Name', 'crm_key');

    await press(user, 'Cancel');

    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Add connection' })).toHaveFocus();
  });
});

describe('a form that is left while it is being sent', () => {
  /** Leaves it for the form of another row, where a secret is half typed when the answer comes. */
  async function leaveWhileSending(scenario: ScenarioName) {
    const rendered = await openAddForm({ world: two() });
    const { user, zaf } = rendered;
    await fillApiKey(user);
    const release = zaf.hold();
    zaf.scenario = scenario;
    await press(user, 'Create connection');
    zaf.scenario = 'normal';
    await choose(user, 'bot_bearer', 'Replace secret');
    await fill(user, 'Token', 'half-a-sec');
    release();
    return rendered;
  }

  it('says that it worked, and leaves what is open by then', async () => {
    const { world } = await leaveWhileSending('normal');

    expect(await screen.findByText('Created crm_key.')).toBeVisible();
    expect(world.connections.api_key).toHaveLength(2);
    expect(screen.getByLabelText('Token')).toHaveValue('half-a-sec');
    expect(screen.getByLabelText('Token')).toHaveFocus();
  });

  it('says that it did not work as well', async () => {
    await leaveWhileSending('not-permitted');

    expect(await alertOf('The connection was not created.')).toHaveTextContent('HTTP 403');
    expect(screen.getByLabelText('Token')).toHaveValue('half-a-sec');
  });
});
