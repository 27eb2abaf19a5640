import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { anApiKeyConnection } from '../../sandbox/builders.ts';
import type { AnswerForms } from '../../sandbox/answer-forms.ts';
import type { World } from '../../sandbox/world.ts';
import { fill } from '../support/acts.ts';
import { aBundleUsing } from '../support/connections-list.ts';
import { alertOf, aWorldOf, openAction, press } from '../support/connections.ts';
import { answered } from '../support/links.ts';

const OFFER = 'ZIS cannot change this connection here';
const AGAIN = 'Delete and create again';

/** The form of a connection that ZIS does not change, once it has offered the other way. */
async function openOffer(
  others: Partial<World> = {},
  update: AnswerForms['update'] = 'not-allowed',
) {
  const world = aWorldOf({ api_key: [anApiKeyConnection({ name: 'shop_key' })] }, others);
  const rendered = await openAction(['shop_key', 'Replace secret'], {
    world: { ...world, answers: { update, ...world.answers } },
  });
  await fill(rendered.user, 'API key', 'first-try');
  await press(rendered.user, 'Replace');
  await screen.findByRole('group', { name: OFFER });
  return rendered;
}

async function again(user: UserEvent, button = AGAIN) {
  await fill(user, 'API key', 'open-sesame');
  await press(user, button);
}

describe('replacing a secret that ZIS does not change', () => {
  it.each([
    ['404', 'not-found'],
    ['405', 'not-allowed'],
  ] as const)('offers to delete and create again after a %s', async (_, update) => {
    const { user, writes, sent, world } = await openOffer({}, update);
    expect(screen.getByRole('group', { name: OFFER })).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Replace' })).not.toBeInTheDocument();

    await again(user);

    expect(
      await screen.findByText(/^Replaced the secret of shop_key: it was deleted and created again/),
    ).toHaveRole('status');
    expect(writes()).toEqual(['PATCH', 'DELETE', 'POST']);
    expect(sent()[2]).toEqual({
      ...{ name: 'shop_key', allowed_domain: 'api.shop.example' },
      ...{ header_name: 'x-api-key', api_key: 'open-sesame' },
    });
    expect(world.connections.api_key).toMatchObject([{ api_key: 'open-sesame' }]);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Actions for shop_key' })).toHaveFocus(),
    );
  });

  it('names the flows that would miss it meanwhile', async () => {
    const bundle = aBundleUsing('orders', {
      actions: { send_order: 'shop_key', other: 'other_key' },
      flows: { on_sold: ['send_order'], on_paid: ['send_order'] },
    });
    await openOffer({ bundles: [bundle] });

    const offer = within(screen.getByRole('group', { name: OFFER }));

    expect(await offer.findByText('These would miss it meanwhile:')).toBeVisible();
    expect(offer.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'orders › send_order, in on_sold & on_paid',
    ]);
  });

  it('sends nothing more before the secret is typed again', async () => {
    const { user, writes } = await openOffer();

    await press(user, AGAIN);

    expect(await alertOf('Type or paste the secret.')).toBeVisible();
    expect(writes()).toEqual(['PATCH']);
  });

  it('takes another domain by the rules of a new connection', async () => {
    const { user, writes, world } = await openOffer();
    await fill(user, 'Allowed domain', 'https://x');
    await again(user);
    expect(await alertOf('This is no host name.')).toBeVisible();
    expect(writes()).toEqual(['PATCH']);

    await fill(user, 'Allowed domain', 'api.new.example');
    await press(user, AGAIN);

    await screen.findByText(/^Replaced the secret of shop_key/);
    expect(world.connections.api_key).toMatchObject([{ allowed_domain: 'api.new.example' }]);
  });

  it('says what it is doing, in two steps', async () => {
    const { user, zaf } = await openOffer();
    const release = zaf.hold();

    await again(user);

    expect(await screen.findByText('Deleting…')).toHaveRole('status');
    release();
    expect(await screen.findByText(/^Replaced the secret of shop_key/)).toBeVisible();
  });

  it('leaves it as it was when the deletion is refused, and can try again', async () => {
    const { user, writes, world, zaf } = await openOffer();
    zaf.failureOf = ({ type }) => (type === 'DELETE' ? answered(403, 'not you') : undefined);

    await again(user);

    const alert = await alertOf('shop_key was not deleted. It is as it was.');
    expect(alert).toHaveTextContent('HTTP 403');
    expect(writes()).toEqual(['PATCH', 'DELETE']);
    expect(world.connections.api_key).toHaveLength(1);

    zaf.failureOf = () => undefined;
    await again(user);
    expect(await screen.findByText(/^Replaced the secret of shop_key/)).toBeVisible();
  });

  it('says that it is gone when only the creation is refused, and creates it on demand', async () => {
    const { user, writes, world, zaf } = await openOffer();
    zaf.failureOf = ({ type }) => (type === 'POST' ? answered(422, 'key is weak') : undefined);

    await again(user);

    const alert = await alertOf('shop_key was deleted but not created again');
    expect(alert).toHaveTextContent(/there is no such connection now.*key is weak.*HTTP 422/);
    expect(world.connections.api_key).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Actions for shop_key' })).not.toBeInTheDocument();

    zaf.failureOf = () => undefined;
    await again(user, 'Create again');

    expect(await screen.findByText(/^Replaced the secret of shop_key/)).toBeVisible();
    expect(writes()).toEqual(['PATCH', 'DELETE', 'POST', 'POST']);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Actions for shop_key' })).toHaveFocus(),
    );
  });

  it('recalls that it is gone when it is left half way, the focus at the heading', async () => {
    const { user, zaf } = await openOffer();
    zaf.failureOf = ({ type }) => (type === 'POST' ? answered(422) : undefined);
    await again(user);
    await alertOf('shop_key was deleted but not created again');

    await press(user, 'Cancel');

    expect(screen.getByRole('heading', { name: 'Connections' })).toHaveFocus();
    expect(screen.getByText(/shop_key is deleted and was not created again/)).toHaveRole('status');
  });

  it('does not say that it is as it was when nobody knows whether it was deleted', async () => {
    const { user, writes, world, zaf } = await openOffer();
    zaf.failureOf = ({ type }) => {
      if (type === 'DELETE') world.connections = { ...world.connections, api_key: [] };
      return type === 'DELETE' || writes().includes('DELETE') ? answered(0) : undefined;
    };

    await again(user);

    expect(await alertOf('It is not known whether shop_key was deleted')).toBeVisible();
    expect(writes()).toEqual(['PATCH', 'DELETE']);

    zaf.failureOf = () => undefined;
    await again(user);

    expect(await screen.findByText(/^Replaced the secret of shop_key/)).toBeVisible();
    expect(writes()).toEqual(['PATCH', 'DELETE', 'DELETE', 'POST']);
  });

  it('does not create what is still there, whatever the deletion was answered', async () => {
    const { user, writes, zaf } = await openOffer();
    zaf.scenario = 'lying-server';

    await again(user);

    expect(await alertOf('accepted the deletion of shop_key, but it is still there')).toBeVisible();
    expect(writes()).toEqual(['PATCH', 'DELETE']);
  });

  it('does not say that there is none when nobody knows whether it was created', async () => {
    const { user, writes, world, zaf } = await openOffer();
    const request = zaf.client.request.bind(zaf.client);
    zaf.client.request = async (options) => {
      const answer = await request(options);
      // ZAF rejects with a plain object, never an Error.
      // oxlint-disable-next-line typescript/only-throw-error
      if (writes().includes('POST')) throw answered(0);
      return answer;
    };

    await again(user);

    const alert = await alertOf('shop_key was deleted. It is not known whether it was created');
    expect(alert).not.toHaveTextContent('there is no such connection');
    expect(world.connections.api_key).toHaveLength(1);

    zaf.client.request = request;
    world.answers.update = 'answers';
    await again(user, 'Create again');
    expect(await alertOf('its name is taken. An earlier try may have created it')).toBeVisible();
    await again(user, 'Replace');
    expect(await screen.findByText(/^Replaced the secret of shop_key\./)).toBeVisible();
  });
});
