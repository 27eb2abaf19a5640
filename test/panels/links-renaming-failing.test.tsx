import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answered } from '../support/links.ts';
import { namesIn, openForm, rename, typeAndRename } from '../support/renaming.ts';

describe('renaming a link that goes wrong half way', () => {
  it('leaves the old one untouched when the creation is refused', async () => {
    const { zaf, user, writes, world } = await openForm();
    zaf.failureOf = ({ type }) => (type === 'POST' ? answered(422, 'too long') : undefined);

    await typeAndRename(user, 'jira:ACME-2');

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The new link was not created. The old one is as it was.');
    expect(alert).toHaveTextContent('HTTP 422');
    expect(writes()).toEqual(['POST']);
    expect(namesIn(world)).toEqual(['jira:ACME-1']);
    expect(screen.getByLabelText('Right name')).toHaveValue('jira:ACME-2');
    expect(screen.queryByRole('button', { name: 'Delete the old one' })).not.toBeInTheDocument();
  });

  it('says that both exist when the deletion is refused, and finishes on demand', async () => {
    const { zaf, user, world } = await openForm();
    zaf.failureOf = ({ type }) => (type === 'DELETE' ? answered(403, 'not you') : undefined);

    await typeAndRename(user, 'jira:ACME-2');

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/both exist. Delete the old one.*HTTP 403/);
    expect(namesIn(world)).toEqual(['jira:ACME-1', 'jira:ACME-2']);

    zaf.failureOf = () => undefined;
    await user.click(screen.getByRole('button', { name: 'Delete the old one' }));

    await screen.findByText(/^Renamed Printer on fire/);
    expect(namesIn(world)).toEqual(['jira:ACME-2']);
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
  });

  it('does not create a second one while both exist', async () => {
    const { zaf, user, writes } = await openForm();
    zaf.failureOf = ({ type }) => (type === 'DELETE' ? answered(403) : undefined);
    await typeAndRename(user, 'jira:ACME-2');
    await screen.findByRole('button', { name: 'Delete the old one' });

    await rename(user);

    expect(writes()).toEqual(['POST', 'DELETE']);
  });

  it('does not call a deletion failed that was accepted and could not be read back', async () => {
    const { zaf, user, world, writes } = await openForm();
    zaf.failureOf = ({ type }) =>
      type === 'GET' && writes().includes('DELETE') ? answered(503) : undefined;

    await typeAndRename(user, 'jira:ACME-2');

    expect(await screen.findByText(/^Renamed Printer on fire/)).toBeVisible();
    expect(screen.queryByText(/both exist/)).not.toBeInTheDocument();
    expect(namesIn(world)).toEqual(['jira:ACME-2']);
  });

  it('says that it is not known when neither deletion nor list was answered', async () => {
    const { zaf, user, writes } = await openForm();
    zaf.failureOf = ({ type }) =>
      type === 'DELETE' || writes().includes('DELETE') ? answered(0) : undefined;

    await typeAndRename(user, 'jira:ACME-2');

    expect(await screen.findByText(/^It is not known whether this was done/)).toBeVisible();
    expect(screen.queryByText(/both exist/)).not.toBeInTheDocument();
    zaf.failureOf = () => undefined;
    await user.click(screen.getByRole('button', { name: 'Delete the old one' }));
    expect(await screen.findByText(/^Renamed Printer on fire/)).toBeVisible();
  });

  it('keeps the old one when the new one could not be read back, and says that both may exist', async () => {
    const { zaf, user, world, writes } = await openForm();
    zaf.failureOf = ({ type }) =>
      type === 'GET' && writes().includes('POST') ? answered(503) : undefined;

    await typeAndRename(user, 'jira:ACME-2');

    expect(await screen.findByText(/^The new link was created but could not be/)).toBeVisible();
    expect(writes()).toEqual(['POST']);
    expect(namesIn(world)).toEqual(['jira:ACME-1', 'jira:ACME-2']);
    zaf.failureOf = () => undefined;
    await user.click(screen.getByRole('button', { name: 'Delete the old one' }));
    await screen.findByText(/^Renamed Printer on fire/);
    expect(namesIn(world)).toEqual(['jira:ACME-2']);
  });
});

describe('renaming a link where answers are not to be believed', () => {
  it('keeps the old one when the new one was not stored', async () => {
    const { zaf, user, writes, world } = await openForm();
    zaf.scenario = 'lying-server';

    await typeAndRename(user, 'jira:ACME-2');

    expect(await screen.findByText(/^Zendesk accepted this, but the list does not/)).toBeVisible();
    expect(writes()).toEqual(['POST']);
    expect(namesIn(world)).toEqual(['jira:ACME-1']);
  });

  it('goes on when both were done though both were answered with an error', async () => {
    const { zaf, user, world } = await openForm();
    zaf.scenario = 'broken-answer';

    await typeAndRename(user, 'jira:ACME-2');

    expect(await screen.findByText(/^Renamed Printer on fire/)).toBeVisible();
    expect(namesIn(world)).toEqual(['jira:ACME-2']);
  });
});
