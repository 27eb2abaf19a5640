import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { choose } from '../support/acts.ts';
import { alertOf, failWrites, press } from '../support/connections.ts';
import { answered } from '../support/links.ts';
import {
  changesRead,
  choosePart,
  fieldOf,
  openSections,
  putFirst,
  replaceAll,
} from './sections/code-field.ts';

const API = '{\r\n\t// Kept.\r\n\t"url": "https://acme.example", /* me\r\n\ttoo */\r\n}';

const choiceOf = () => screen.getByLabelText('Section');

describe('the sections of a Make connection', () => {
  it('are shown one at a time, each as it was written', async () => {
    const { user } = await openSections({ sections: { api: API, scope: '[]\n' } });
    expect(await fieldOf('API')).toHaveTextContent('// Kept.');
    expect(screen.getByText('No problems.')).toHaveRole('status');

    const scope = await choosePart(user, 'Default scope');

    expect(scope).toHaveTextContent('[]');
    expect(screen.queryByRole('textbox', { name: 'API' })).not.toBeInTheDocument();
    expect(choiceOf()).toHaveFocus();
  });

  it('are saved after a look at what changes, every other byte as it was', async () => {
    const { user, sent, stored, zaf } = await openSections({ sections: { api: API } });
    const field = await fieldOf('API');
    await putFirst(user, field, '// Mine,\n// twice.\n');

    await press(user, 'Review changes');

    expect(await changesRead()).toEqual([
      ...['Added, line 1: +// Mine,', 'Added, line 2: +// twice.'],
      ...['Unchanged, line 3: {', 'Unchanged, line 4: // Kept.', '3 unchanged lines'],
    ]);
    expect(screen.getByRole('heading', { name: 'What will change in Make' })).toHaveFocus();
    expect(sent()).toEqual([]);

    await press(user, 'Save');

    expect(await screen.findByText('Saved API.')).toHaveRole('status');
    expect(sent()).toEqual([`// Mine,\r\n// twice.\r\n${API}`]);
    expect(stored()?.sections.api).toBe(`// Mine,\r\n// twice.\r\n${API}`);
    expect(zaf.requests.at(-2)?.contentType).toBe('application/jsonc');
    await waitFor(() => expect(field).toHaveFocus());
    await press(user, 'Review changes');
    expect(screen.getByText('Nothing was changed.')).toHaveRole('status');
  });

  it('that cannot be read as JSON are shown all the same, and mended', async () => {
    const { user, stored } = await openSections({ sections: { api: '{\n  "url" "x",\n}' } });
    const field = await fieldOf('API');
    expect(field).toHaveTextContent('"url" "x"');
    expect(await screen.findByText('1 problem')).toHaveRole('status');
    await press(user, 'Review changes');
    await alertOf('This cannot be saved as long as it has problems.');
    await press(user, 'Line 2: a colon is missing here.');
    expect(field).toHaveFocus();

    await replaceAll(user, field, '{\n  "url": "x",\n}');
    await press(user, 'Review changes');
    await press(user, 'Save');

    expect(await screen.findByText('Saved API.')).toBeVisible();
    expect(stored()?.sections.api).toBe('{\n  "url": "x",\n}');
  });

  it('must be what Make expects of each', async () => {
    const { user } = await openSections();
    await replaceAll(user, await choosePart(user, 'Parameters'), '{"a": 1, "a": 2}');

    expect(
      await screen.findByRole('button', { name: 'Line 1: this must be an array: [ … ]' }),
    ).toBeVisible();
    await replaceAll(user, await fieldOf('Parameters'), '[{"a": 1,\n"a": 2}]');

    expect(await screen.findByText('1 warning')).toBeVisible();
    await press(user, 'Review changes');
    expect((await changesRead()).length).toBeGreaterThan(1);
  });

  it('never carry the place of a setting through the proxy', async () => {
    const { user, sent } = await openSections();
    await replaceAll(user, await fieldOf('API'), '{\n"a": "{{ setting.make_token }}"\n}');

    await press(user, 'Review changes');

    await alertOf('This cannot be saved as long as it has problems.');
    expect(
      screen.getByRole('button', { name: /^Line 2: this stands for a setting/ }),
    ).toBeVisible();
    expect(sent()).toEqual([]);
  });

  it('are not left for another, or for another row, while something typed would be lost', async () => {
    const { user } = await openSections();
    await replaceAll(user, await fieldOf('API'), '{"mine": 1}');
    await user.selectOptions(choiceOf(), 'Parameters');
    await press(user, 'Keep typing');
    expect(choiceOf()).toHaveValue('api');
    expect(await fieldOf('API')).toHaveTextContent('{"mine": 1}');
    await choose(user, 'Acme OAuth', 'Edit');
    await press(user, 'Keep typing');
    await user.selectOptions(choiceOf(), 'Parameters');

    await press(user, 'Discard');

    expect(await fieldOf('Parameters')).toHaveTextContent('apiKey');
    await press(user, 'Close');
    expect(screen.queryByRole('region', { name: /^Sections/ })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Actions for Acme key' })).toHaveFocus();
  });

  it('are compared with what Make has by then', async () => {
    const { user, stored, world } = await openSections({ sections: { scope: '["a"]' } });
    await replaceAll(user, await choosePart(user, 'Default scope'), '["mine"]');
    const [app] = world.make.apps;
    const [connection] = app?.connections ?? [];
    if (connection) connection.sections.scope = '["theirs"]';

    await press(user, 'Review changes');

    expect(
      await screen.findByText('Make has something else than when you opened this'),
    ).toBeVisible();
    expect(await changesRead()).toEqual([
      ...['Removed, line 1: −["theirs"]', 'Added, line 1: +["mine"]'],
    ]);
    await press(user, 'Go on editing');
    expect(await fieldOf('Default scope')).toHaveFocus();
    expect(stored()?.sections.scope).toBe('["theirs"]');
  });

  it('stay in the editor when they were not saved', async () => {
    const { user, zaf, stored } = await openSections();
    await replaceAll(user, await fieldOf('API'), '{"mine": 1}');
    failWrites(zaf, 'PUT', answered(400, { detail: 'Invalid api.', message: 'Bad Request' }));
    await press(user, 'Review changes');
    await changesRead();
    await press(user, 'Save');
    expect(await alertOf('API was not saved.')).toHaveTextContent('Invalid api.');
    zaf.failureOf = () => undefined;

    await press(user, 'Save');

    expect(await screen.findByText('Saved API.')).toBeVisible();
    expect(stored()?.sections.api).toBe('{"mine": 1}');
  });

  it('are looked at again where Make takes a change and does not show it', async () => {
    const { user, zaf } = await openSections();
    await replaceAll(user, await fieldOf('API'), '{"mine": 1}');
    zaf.scenario = 'lying-server';
    await press(user, 'Review changes');
    await changesRead();

    await press(user, 'Save');

    expect(await screen.findByText(/^Make accepted API, but shows something else/)).toBeVisible();
    expect(await fieldOf('API')).toHaveTextContent('{"mine": 1}');
    await press(user, 'Review changes');
    expect((await changesRead()).at(-1)).toBe('Added, line 1: +{"mine": 1}');
  });

  it('that could not be read say why, and are read again', async () => {
    const { user, zaf } = await openSections();
    zaf.failureOf = ({ url }) =>
      url.endsWith('/scopes') ? answered(404, { message: 'Gone' }) : undefined;
    await user.selectOptions(choiceOf(), 'Scopes');
    expect(await alertOf('Scopes could not be loaded.')).toHaveTextContent('Gone');
    zaf.failureOf = () => undefined;

    await press(user, 'Try again');

    expect(await fieldOf('Scopes')).toHaveTextContent('{}');
  });
});
