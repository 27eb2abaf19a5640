import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aBasicAuthConnection, aBearerTokenConnection } from '../../sandbox/builders.ts';
import { fill } from '../support/acts.ts';
import { rowOf } from '../support/connections-list.ts';
import {
  alertOf,
  aWorldOf,
  failWrites,
  fillApiKey,
  openAddForm,
  press,
  problemOf,
} from '../support/connections.ts';
import { answered } from '../support/links.ts';

const addButton = () => screen.getByRole('button', { name: 'Add connection' });

describe('creating a connection', () => {
  it.each([
    [
      'API key',
      { 'Header name': 'X-Crm-Key', 'API key': ' key with spaces ' },
      { api_key: [{ header_name: 'X-Crm-Key', api_key: ' key with spaces ' }] },
    ],
    [
      'Basic authentication',
      { 'User name': 'acme robot', Password: 'pass:word' },
      { basic_auth: [{ username: 'acme robot', password: 'pass:word' }] },
    ],
    ['Bearer token', { Token: 'ey.J0.x' }, { bearer_token: [{ token: 'ey.J0.x' }] }],
  ])('sends a new one of the type “%s” once, and shows it', async (type, texts, stored) => {
    const { user, world, writes } = await openAddForm();
    await user.selectOptions(screen.getByLabelText('Type'), type);
    const shared = { Name: 'crm_one', 'Allowed domain': 'api.crm.example' };
    for (const [label, text] of Object.entries({ ...shared, ...texts })) {
      await fill(user, label, text);
    }

    await press(user, 'Create connection');

    expect(await screen.findByText('Created crm_one.')).toHaveRole('status');
    expect(await rowOf('crm_one')).toHaveTextContent(type);
    expect(world.connections).toMatchObject(stored);
    expect(writes()).toEqual(['POST']);
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    await waitFor(() => expect(addButton()).toHaveFocus());
  });

  it('begins with the type, in a form that has a name', async () => {
    await openAddForm();

    const form = within(screen.getByRole('form', { name: 'Add connection' }));

    expect(form.getByLabelText('Type')).toHaveFocus();
    expect(form.getByLabelText('Type')).toHaveAccessibleDescription(/header of its own/);
  });

  it('drops the spaces around what was pasted, and none inside', async () => {
    const { user, sent } = await openAddForm();
    await user.selectOptions(screen.getByLabelText('Type'), 'Basic authentication');
    await user.type(screen.getByLabelText('Name'), ' crm_one ');
    await user.type(screen.getByLabelText('Allowed domain'), ' api.crm.example ');
    await user.type(screen.getByLabelText('User name'), ' acme robot ');
    await user.type(screen.getByLabelText('Password'), 'x');

    await press(user, 'Create connection');

    await screen.findByText('Created crm_one.');
    expect(sent()).toMatchObject([
      { name: 'crm_one', allowed_domain: 'api.crm.example', username: 'acme robot' },
    ]);
  });

  it.each([
    ['Name', 'my key', 'A name cannot hold spaces. Use _ or - instead.'],
    ['Name', 'a.', 'A name cannot hold “.”. Letters, digits, _ and - are allowed.'],
    ['Name', 'x'.repeat(65), 'A name has at most 64 characters; this one has 65.'],
    ['Name', 'zendesk', /kept for OAuth connections to Zendesk itself/],
    ['Name', 'erp_basic', 'This name is taken by a connection of the type “Basic authentication”.'],
    ['Allowed domain', 'https:', /This is no host name. Give it without https:/],
    [
      'Allowed domain',
      'https://api.crm.example/v1',
      'Only the host is wanted here: api.crm.example',
    ],
    ['Header name', 'x key', 'A header’s name holds no spaces and no colon.'],
  ])('explains while typing what is wrong with %s “%s”', async (label, text, words) => {
    const basic_auth = [aBasicAuthConnection({ name: 'erp_basic' })];
    const { user } = await openAddForm({ world: aWorldOf({ basic_auth }) });
    await rowOf('erp_basic');

    await fill(user, label, text);

    expect(problemOf(label)).toMatch(words);
    expect(screen.getByLabelText(label)).toBeInvalid();
  });

  it.each([
    ['Name', 'cr'],
    ['Name', 'x'.repeat(64)],
    ['Allowed domain', 'api.c'],
    ['Header name', 'X-Key'],
  ])('says nothing yet about %s “%s”', async (label, text) => {
    const { user } = await openAddForm();

    await fill(user, label, text);

    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('takes the host of a pasted address at a press', async () => {
    const { user } = await openAddForm();
    await fill(user, 'Allowed domain', 'https://api.crm.example:8080/v1?x=1');

    await press(user, 'Use api.crm.example');

    expect(screen.getByLabelText('Allowed domain')).toHaveValue('api.crm.example');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says what is missing once it is sent, and sends nothing', async () => {
    const { user, writes } = await openAddForm();

    await press(user, 'Create connection');

    expect(problemOf('Name')).toContain('A name has at least 3 characters.');
    expect(problemOf('Allowed domain')).toContain('Name the host that the secret may be sent to.');
    expect(problemOf('Header name')).toContain('Name the header that carries the key.');
    expect(writes()).toEqual([]);
  });

  it('asks for the secret where only that is missing', async () => {
    const { user, writes } = await openAddForm();
    await fillApiKey(user, { 'API key': '' });

    await press(user, 'Create connection');

    expect(problemOf('API key')).toContain('Type or paste the secret.');
    expect(screen.getByLabelText('API key')).toHaveFocus();
    expect(writes()).toEqual([]);

    await user.keyboard('o');

    expect(problemOf('API key')).toBeUndefined();
  });

  it('warns of a space at an end of the secret, until that is sent', async () => {
    const { user, zaf } = await openAddForm();
    await fillApiKey(user, { 'API key': 'open-sesame ' });
    expect(await screen.findByText(/It begins or ends with a space/)).toHaveRole('status');
    zaf.hold();

    await press(user, 'Create connection');

    expect(screen.queryByText(/It begins or ends with a space/)).not.toBeInTheDocument();
  });

  it('keeps the secret in a password field, and wipes it as it is sent', async () => {
    const { user, zaf } = await openAddForm();
    await fillApiKey(user);
    const field = screen.getByLabelText('API key');
    expect(field).toHaveAttribute('type', 'password');
    expect(field).toHaveAttribute('autocomplete', 'new-password');
    zaf.hold();

    await press(user, 'Create connection');

    expect(await screen.findByText('Creating…')).toHaveRole('status');
    expect(field).toHaveValue('');
  });

  it('sends once what is pressed twice', async () => {
    const { user, writes, zaf } = await openAddForm();
    await fillApiKey(user);
    const release = zaf.hold();

    await user.dblClick(screen.getByRole('button', { name: 'Create connection' }));
    await user.click(screen.getByRole('button', { name: 'Create connection' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    release();

    expect(await screen.findByText('Created crm_key.')).toBeVisible();
    expect(writes()).toEqual(['POST']);
  });

  it('explains a name that is taken by another type, and says by which', async () => {
    const { user, world, writes } = await openAddForm();
    await fillApiKey(user);
    world.connections.bearer_token = [aBearerTokenConnection({ name: 'crm_key' })];

    await press(user, 'Create connection');

    const alert = await alertOf('The connection was not created');
    expect(alert).toHaveTextContent(/already uses this name, maybe one of another type.*HTTP 409/);
    await waitFor(() =>
      expect(problemOf('Name')).toContain('a connection of the type “Bearer token”'),
    );
    expect(writes()).toEqual(['POST']);
  });

  it.each([
    [401, '"Authentication failed"', /does not permit this.*Authentication failed.*HTTP 401/],
    [403, 'Only admin user is allowed', /does not permit.*Only admin user is allowed.*HTTP 403/],
    [
      422,
      { errors: [{ title: 'allowed_domain is blocked' }, { title: 'header_name is reserved' }] },
      /refused what was sent.*allowed_domain is blocked · header_name is reserved.*HTTP 422/,
    ],
    [429, { errors: [{ title: 'Too many requests' }] }, /Too many requests at once.*HTTP 429/],
    [500, { errors: [{ title: 'Internal server error' }] }, /has a problem.*HTTP 500/],
    [0, '', /Zendesk did not answer/],
  ])(
    'has words for a refusal with %s, and keeps all but the secret',
    async (status, body, words) => {
      const { user, writes, zaf } = await openAddForm();
      await fillApiKey(user);
      failWrites(zaf, 'POST', answered(status, body));

      await press(user, 'Create connection');

      expect(await alertOf('The connection was not created.')).toHaveTextContent(words);
      expect(problemOf('API key')).toContain('The secret was wiped from the form.');
      expect(screen.getByLabelText('API key')).toHaveValue('');
      expect(screen.getByLabelText('Name')).toHaveValue('crm_key');
      expect(screen.getByLabelText('Header name')).toHaveValue('X-Crm-Key');
      expect(writes()).toEqual(['POST']);
    },
  );
});
