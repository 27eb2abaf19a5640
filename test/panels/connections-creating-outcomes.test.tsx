import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anApiKeyConnection } from '../../sandbox/builders.ts';
import { rowOf } from '../support/connections-list.ts';
import { alertOf, aWorldOf, fillApiKey, openAddForm, press } from '../support/connections.ts';
import { answered } from '../support/links.ts';
import { setRetryDelay } from '../support/retry-delay.ts';

describe('what became of a new connection', () => {
  it('is told by what ZIS has, and not by a broken answer', async () => {
    const { user, zaf, writes } = await openAddForm();
    await fillApiKey(user);
    zaf.scenario = 'broken-answer';

    await press(user, 'Create connection');

    expect(await screen.findByText('Created crm_key.')).toHaveRole('status');
    expect(await rowOf('crm_key')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(writes()).toEqual(['POST']);
  });

  it('is told by the list where no connection can be shown by itself', async () => {
    const { user } = await openAddForm({ world: aWorldOf({}, { answers: { show: 'not-found' } }) });
    await fillApiKey(user);

    await press(user, 'Create connection');

    expect(await screen.findByText('Created crm_key.')).toBeVisible();
  });

  it('is not believed of a server that did not store it', async () => {
    const { user, zaf } = await openAddForm();
    await fillApiKey(user);
    zaf.scenario = 'lying-server';

    await press(user, 'Create connection');

    expect(await screen.findByText(/accepted crm_key, but it is not in the list/)).toBeVisible();
    expect(screen.queryByText('Created crm_key.')).not.toBeInTheDocument();
  });

  it('is not called failed when the answer was lost on its way', async () => {
    const { user, world, zaf } = await openAddForm();
    await fillApiKey(user);
    zaf.failureOf = ({ type }) => {
      if (type !== 'POST') return undefined;
      const header = { header_name: 'x-crm-key', allowed_domain: 'api.crm.example' };
      world.connections.api_key = [anApiKeyConnection({ name: 'crm_key', ...header })];
      return answered(0);
    };

    await press(user, 'Create connection');

    expect(await screen.findByText('Created crm_key.')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('is not taken for ours when somebody else has created another of that name', async () => {
    const { user, world, zaf } = await openAddForm();
    await fillApiKey(user);
    zaf.failureOf = ({ type }) => {
      if (type !== 'POST') return undefined;
      world.connections.api_key = [anApiKeyConnection({ name: 'crm_key' })];
      return answered(0);
    };

    await press(user, 'Create connection');

    expect(await alertOf('The connection was not created.')).toBeVisible();
  });

  it.each([
    ['accepted', answered(201, {}), 'Created crm_key. The list could not be refreshed.'],
    ['left without an answer', answered(0), /^It is not known whether this was done/],
  ])(
    'is called neither done nor failed when it was %s and cannot be read',
    async (_, answer, words) => {
      const { user, zaf, writes } = await openAddForm();
      await fillApiKey(user);
      zaf.failureOf = ({ type }) => {
        if (type === 'GET') return writes().length ? answered(503) : undefined;
        return answer.status ? undefined : answer;
      };

      await press(user, 'Create connection');

      expect(await screen.findByText(words)).toBeVisible();
      expect(writes()).toEqual(['POST']);
    },
  );

  it('is the truth through a flaky time, whatever fails, and each try is sent once', async () => {
    const { user, zaf, world, writes, queryClient } = await openAddForm();
    setRetryDelay(queryClient, 0);
    zaf.scenario = 'flaky';

    for (let round = 0; round < 6; round += 1) {
      const name = `crm_${round}`;
      if (!screen.queryByRole('form')) await press(user, 'Add connection');
      await fillApiKey(user, { Name: name });
      await press(user, 'Create connection');
      await screen.findByText(
        new RegExp(`^Created ${name}\\.|^The connection was not created|^It is not known`),
      );

      const isCreated = screen.queryByText(new RegExp(`^Created ${name}\\.`)) !== null;
      const isStored = world.connections.api_key.some((one) => one.name === name);
      const isUnclear = screen.queryByText(/^It is not known/) !== null;
      expect(isUnclear || isCreated === isStored).toBe(true);
      expect(writes()).toHaveLength(round + 1);
    }
  });
});
