import { render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createWords } from '../../src/i18n/words.ts';
import { WordsContext } from '../../src/i18n/words-context.ts';
import { ActionMenu } from '../../src/ui/action-menu.tsx';

const GROUPS = [
  [
    { value: 'copy', label: 'Copy' },
    { value: 'edit', label: 'Edit', isDisabled: true },
    { value: 'rename', label: 'Rename' },
  ],
  [],
  [{ value: 'delete', label: 'Delete', isDanger: true }],
] as const;

function show(isOpenAtFirst = false) {
  const chosen: string[] = [];
  render(
    <WordsContext.Provider value={createWords('en')}>
      <ActionMenu
        label="Actions"
        isFocused={false}
        isOpenAtFirst={isOpenAtFirst}
        groups={GROUPS}
        onChoose={(value) => chosen.push(value)}
      />
      <button type="button">Elsewhere</button>
    </WordsContext.Provider>,
  );
  return {
    chosen,
    user: userEvent.setup(),
    button: screen.getByRole('button', { name: 'Actions' }),
  };
}

const item = (name: string) => screen.findByRole('menuitem', { name });
const keys = async (user: UserEvent, ...pressed: readonly string[]) => {
  for (const key of pressed) await user.keyboard(key);
};

describe('a menu of things to do', () => {
  it('opens at the first of them where it takes the place of what was pressed', async () => {
    const { button } = show(true);

    expect(await item('Copy')).toHaveFocus();
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('menu', { name: 'Actions' })).toBeVisible();
  });

  it('parts its groups, and shows no line for an empty one', async () => {
    show(true);
    await item('Copy');

    expect(within(screen.getByRole('menu')).getAllByRole('separator')).toHaveLength(1);
  });

  it('goes past what cannot be done, around its ends, and to a letter', async () => {
    const { chosen, user } = show(true);
    await item('Copy');

    await keys(user, '{ArrowDown}');
    expect(await item('Rename')).toHaveFocus();
    await keys(user, '{ArrowDown}', '{ArrowDown}');
    expect(await item('Copy')).toHaveFocus();
    await keys(user, 'd');
    expect(await item('Delete')).toHaveFocus();
    expect(await item('Edit')).toHaveAttribute('aria-disabled', 'true');
    await user.click(await item('Edit'));
    expect(chosen).toEqual([]);
  });

  it.each(['{Enter}', ' '])(
    'does what is chosen with %j, and gives the focus back',
    async (key) => {
      const { chosen, user, button } = show(true);
      await item('Copy');

      await keys(user, '{End}', key);

      expect(chosen).toEqual(['delete']);
      expect(button).toHaveFocus();
      expect(screen.queryByRole('menu')).toBeNull();
    },
  );

  it.each(['{Escape}', '{Tab}'])('closes with %j and does nothing', async (key) => {
    const { chosen, user, button } = show(true);
    await item('Copy');

    await keys(user, key);

    expect(screen.queryByRole('menu')).toBeNull();
    expect(button).toHaveFocus();
    expect(chosen).toEqual([]);
  });

  it('closes for somebody who goes elsewhere', async () => {
    const { user, button } = show();
    await user.click(button);
    await item('Copy');

    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));

    await expect.poll(() => screen.queryByRole('menu')).toBeNull();
  });
});
