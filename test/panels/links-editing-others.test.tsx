import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Metadata, World } from '../../sandbox/world.ts';
import { fill } from '../support/acts.ts';
import { openRowForm } from '../support/link-forms.ts';
import { jira } from '../support/links.ts';

const MINE = '{"summary":"Mine","votes":3,"sprint":7}';
const fire = () => jira('ACME-1', { summary: 'Printer on fire', votes: 3, sprint: 7 });

/** Somebody else saves something. */
function change(world: World, metadata: Metadata) {
  world.links = world.links.map((link) => ({
    ...link,
    updated_at: world.now(),
    right_object: {
      ...link.right_object,
      metadata: { ...link.right_object.metadata, ...metadata },
    },
  }));
}

const press = (user: UserEvent, name: string) => user.click(screen.getByRole('button', { name }));

async function openForm() {
  const opened = await openRowForm({ action: 'Edit', links: [fire()], title: 'Printer on fire' });
  await fill(opened.user, 'Metadata', MINE);
  return opened;
}

const TITLE = 'Somebody else has changed this link since you opened it';

const theirs = async () => {
  expect(await screen.findByRole('alert')).toHaveTextContent(TITLE);
  return within(screen.getByRole('list', { name: 'Their changes' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
};

describe('what somebody else changed while a form was open', () => {
  it('is shown once the list is read again, and is not overwritten', async () => {
    const { world, user, sent } = await openForm();
    change(world, { votes: 99 });

    await press(user, 'Refresh');

    expect(await theirs()).toEqual(['Changed votes 3 99']);
    await press(user, 'Save');
    expect(sent()).toEqual([]);
    expect(screen.getByLabelText('Metadata')).toHaveValue(MINE);
  });

  it('is found just before saving though no list was read, and is not overwritten', async () => {
    const { world, user, sent } = await openForm();
    change(world, { votes: 99 });

    await press(user, 'Save');

    expect(await theirs()).toEqual(['Changed votes 3 99']);
    expect(sent()).toEqual([]);
    expect(world.links[0]?.right_object.metadata).toMatchObject({ votes: 99 });
    expect(screen.getByLabelText('Metadata')).toHaveValue(MINE);
  });

  it('is kept beside one’s own changes on demand', async () => {
    const { world, user, sent } = await openForm();
    change(world, { votes: 99, theirs: true });
    await press(user, 'Save');
    await theirs();

    await press(user, 'Keep their changes and mine');

    expect(screen.queryByText(TITLE)).not.toBeInTheDocument();
    expect(JSON.parse(screen.getByLabelText<HTMLInputElement>('Metadata').value)).toEqual({
      summary: 'Mine',
      votes: 99,
      sprint: 7,
      theirs: true,
    });
    await press(user, 'Save');
    await screen.findByText('Saved Printer on fire.');
    expect(sent()).toEqual([{ right_object: { metadata: { summary: 'Mine' } } }]);
    expect(world.links[0]?.right_object.metadata).toEqual({
      summary: 'Mine',
      votes: 99,
      sprint: 7,
      theirs: true,
    });
  });

  it('is looked for again after that', async () => {
    const { world, user, sent } = await openForm();
    change(world, { votes: 99 });
    await press(user, 'Save');
    await theirs();
    await press(user, 'Keep their changes and mine');
    change(world, { votes: 100 });

    await press(user, 'Save');

    expect(await theirs()).toEqual(['Changed votes 99 100']);
    expect(sent()).toEqual([]);
  });

  it('cannot be merged while what is typed cannot be read', async () => {
    const { world, user } = await openForm();
    await fill(user, 'Metadata', '{"half":');
    change(world, { votes: 99 });

    await press(user, 'Refresh');
    await theirs();

    expect(screen.getByRole('button', { name: 'Keep their changes and mine' })).toBeDisabled();
    expect(screen.getByLabelText('Metadata')).toHaveValue('{"half":');
  });

  it('is no reason to stop when it is of the ticket’s own side', async () => {
    const { world, user, sent } = await openForm();
    world.links = world.links.map((link) => ({
      ...link,
      updated_at: world.now(),
      left_object: { ...link.left_object, metadata: { ticket_id: 102 } },
    }));

    await press(user, 'Save');

    await screen.findByText('Saved Printer on fire.');
    expect(sent()).toHaveLength(1);
  });
});

describe('a link that somebody else has deleted while a form was open', () => {
  it.each(['before the list was read again', 'and nothing was read since'])(
    'keeps what was typed, and that is said (%s)',
    async (when) => {
      const { world, user, sent } = await openForm();
      world.links = [];
      if (when.startsWith('before')) await press(user, 'Refresh');

      await press(user, 'Save');

      expect(await screen.findByRole('alert')).toHaveTextContent(
        /^Printer on fire is no longer there: somebody has deleted or renamed it/,
      );
      expect(sent()).toEqual([]);
      expect(screen.getByLabelText('Metadata')).toHaveValue(MINE);
    },
  );

  it('can be given up', async () => {
    const { world, user } = await openForm();
    world.links = [];
    await press(user, 'Save');
    await screen.findByRole('alert');
    await press(user, 'Refresh');

    await press(user, 'Cancel');

    expect(await screen.findByText(/^No links on this ticket yet/)).toBeVisible();
  });
});
