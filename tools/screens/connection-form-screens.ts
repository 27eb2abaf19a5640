import { openConnections } from './connection-screens.ts';
import {
  button,
  chooseOf,
  field,
  putInto,
  type Screen,
  see,
  seeAlert,
  type Stage,
} from './stage.ts';

/** Of a type whose secret can be replaced. */
const BOT = 'chat_bot_migration';

async function openForm(on: Stage, type = 'api_key'): Promise<void> {
  await openConnections(on);
  await button(on, 'connections.work.add').click();
  const types = field(on, 'connections.work.type');
  await types.selectOption({ label: on.said.text(`connections.types.${type}`) });
}

/** Finds a connection among all of them, and chooses from its menu. */
async function chooseFor(on: Stage, name: string, action: string): Promise<void> {
  await openConnections(on);
  const panel = on.app.getByRole('tabpanel', {
    name: on.said.text('panels.connections'),
    exact: true,
  });
  await panel.getByRole('searchbox').fill(name);
  await chooseOf(on, ['connections.actions', { name }], action);
}

async function fillIn(on: Stage): Promise<void> {
  await openForm(on, 'bearer_token');
  await field(on, 'connections.work.name').fill('a_new_one');
  await field(on, 'connections.work.domain').fill('api.example.com');
  await field(on, 'connections.work.secret.bearer_token').fill('typed-secret');
}

const typesWithMistakes = ['api_key', 'basic_auth', 'bearer_token'].map((type): Screen => ({
  name: `connection-form-mistakes-${type.replace('_', '-')}`,
  async reach(on) {
    await openForm(on, type);
    await field(on, 'connections.work.name').fill('jira production');
    await field(on, 'connections.work.domain').fill('https://api.example.com/path');
    await button(on, 'connections.work.create').click();
    await see(on, 'connections.work.useHost');
  },
}));

/** Adding, replacing and deleting a credential. */
export const connectionFormScreens: readonly Screen[] = [
  ...typesWithMistakes,
  {
    name: 'connection-form-no-secret',
    async reach(on) {
      await fillIn(on);
      await field(on, 'connections.work.secret.bearer_token').fill('');
      await button(on, 'connections.work.create').click();
      await see(on, 'connections.work.secretEmpty');
    },
  },
  {
    name: 'connection-form-writing',
    async reach(on) {
      await fillIn(on);
      await putInto(on, 'slow');
      await button(on, 'connections.work.create').click();
      await see(on, 'connections.work.creating');
    },
  },
  {
    name: 'connection-form-failed',
    async reach(on) {
      await fillIn(on);
      await putInto(on, 'not-permitted');
      await button(on, 'connections.work.create').click();
      await seeAlert(on);
    },
  },
  {
    name: 'connection-form-discard',
    async reach(on) {
      await fillIn(on);
      await button(on, 'cancel').click();
      await on.app.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'connection-created',
    async reach(on) {
      await fillIn(on);
      await button(on, 'connections.work.create').click();
      await see(on, 'connections.work.created');
    },
  },
  {
    name: 'connection-replace',
    async reach(on) {
      await chooseFor(on, BOT, 'connections.work.replace');
      await button(on, 'connections.work.replaceSubmit').waitFor();
    },
  },
  {
    name: 'connection-recreate',
    world: () => ({ answers: { update: 'not-allowed' } }),
    async reach(on) {
      await chooseFor(on, BOT, 'connections.work.replace');
      await field(on, 'connections.work.secret.bearer_token').fill('typed-secret');
      await button(on, 'connections.work.replaceSubmit').click();
      await see(on, 'connections.work.recreate.title');
    },
  },
  {
    name: 'connection-delete',
    async reach(on) {
      await chooseFor(on, BOT, 'connections.work.delete');
      await on.app.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'connection-delete-used',
    async reach(on) {
      await chooseFor(on, 'jira_production', 'connections.work.delete');
      await see(on, 'connections.work.deleteUsed');
      await button(on, 'connections.work.deleteSubmit').click();
      await see(on, 'acts.typedName.mismatch');
    },
  },
];
