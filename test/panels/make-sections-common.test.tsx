import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it, describe } from 'vitest';
import { CANARY } from '../../sandbox/world.ts';
import { alertOf, press } from '../support/connections.ts';
import { tracesOf, watchConsole } from '../support/traces.ts';
import {
  changesRead,
  choosePart,
  openSections,
  putFirst,
  replaceAll,
} from './sections/code-field.ts';

const COMMON = `{
  "clientId": "id-${CANARY}",
  "clientSecret": "${CANARY}",
  "hosts": ["one.${CANARY}", 2]
}`;

async function openCommon(common = COMMON) {
  const opened = await openSections({ common });
  const field = await choosePart(opened.user, 'Common data');
  return { ...opened, field };
}

const masks = (field: HTMLElement) =>
  within(field)
    .getAllByRole('button')
    .map((one) => one.getAttribute('aria-label'));

describe('the common data of a Make connection', () => {
  it('hide every value, and show one at a time', async () => {
    const { user, field } = await openCommon();
    expect(masks(field)).toEqual([
      ...['Reveal clientId', 'Reveal clientSecret', 'Reveal hosts', 'Reveal hosts'],
    ]);
    expect(document.body).not.toHaveTextContent(CANARY);

    await press(user, 'Reveal clientId');

    expect(field).toHaveFocus();
    expect(field).toHaveTextContent(`"clientId": "id-${CANARY}", "clientSecret": •••`);
    await press(user, 'Reveal clientSecret');
    expect(field).toHaveTextContent(`"clientId": •••, "clientSecret": "${CANARY}"`);
  });

  it('hide it again when the cursor or the focus leaves it, or by Escape', async () => {
    const { user, field } = await openCommon();
    const isHidden = () => waitFor(() => expect(field).not.toHaveTextContent(CANARY));
    await press(user, 'Reveal clientId');
    await user.keyboard('{Control>}{Home}{/Control}');
    await isHidden();

    await press(user, 'Reveal clientId');
    act(() => screen.getByLabelText('Section').focus());
    await isHidden();

    await press(user, 'Reveal clientId');
    expect(field).toHaveTextContent(CANARY);
    await user.keyboard('{Escape}');
    await isHidden();
  });

  it('copy nothing of what is hidden', async () => {
    const { user, field } = await openCommon();
    act(() => field.focus());
    await user.keyboard('{Control>}a{/Control}');

    for (const take of [() => user.copy(), () => user.cut()]) {
      const taken = await take();
      expect(taken?.getData('text/plain')).toBe(
        '{\n  "clientId": "•••",\n  "clientSecret": "•••",\n  "hosts": ["•••", "•••"]\n}',
      );
    }
    await user.keyboard('{Control>}z{/Control}');
    expect(masks(field)).toHaveLength(4);
    expect(document.body).not.toHaveTextContent(CANARY);
  });

  it('are saved with a changed value, told by its key alone, and leave no trace', async () => {
    const consoleCalls = watchConsole();
    const opened = await openCommon();
    const { user, field, stored, sent } = opened;
    await press(user, 'Reveal clientSecret');
    await user.paste('-new');
    expect(field).toHaveTextContent(`"${CANARY}-new"`);

    await press(user, 'Review changes');

    expect(await changesRead()).toEqual(['Changed clientSecret']);
    await press(user, 'Save');
    expect(await screen.findByText('Saved Common data.')).toBeVisible();
    expect(stored()?.common).toBe(COMMON.replace(`"${CANARY}"`, `"${CANARY}-new"`));
    expect(sent()).toEqual([stored()?.common]);
    expect(masks(field)).toHaveLength(4);
    expect(await tracesOf(CANARY, opened, consoleCalls)).toEqual([]);
  });

  it('hide what is typed as soon as it is left', async () => {
    const { user, field } = await openCommon('{}');
    await replaceAll(user, field, '{"token": "typed-here"}');
    expect(masks(field)).toEqual(['Reveal token']);
    expect(field).not.toHaveTextContent('typed-here');
    await press(user, 'Reveal token');
    await user.paste('-now');
    expect(field).toHaveTextContent('typed-here-now');

    await user.keyboard('{Control>}{End}{/Control}');

    await waitFor(() => expect(field).not.toHaveTextContent('typed-here'));
  });

  it('that are no JSON hide whatever could be a value', async () => {
    const { field, user } = await openCommon(`{\n "clientSecret": ${CANARY}",\n "b": "${CANARY}"`);

    expect(field).toHaveTextContent('{ "clientSecret": •••, "b": •••');
    expect(await screen.findByText(/^\d problems$/)).toBeVisible();
    await replaceAll(user, field, '{\n "b": "mended"\n}');
    await press(user, 'Review changes');
    expect(await screen.findByText(/^What Make has is no valid JSON/)).toBeVisible();
    expect(document.body).not.toHaveTextContent('mended');
  });

  it('take no comments, and nothing that was copied while it was hidden', async () => {
    const { user, field } = await openCommon();
    await putFirst(user, field, '// mine\n');
    await press(user, 'Review changes');
    await alertOf('This cannot be saved as long as it has problems.');
    screen.getByRole('button', { name: 'Line 1: common data cannot hold comments.' });

    await replaceAll(user, field, '{"a": "•••"}');

    expect(
      await screen.findByRole('button', { name: /^Line 1: this stands for a value/ }),
    ).toBeVisible();
  });
});
