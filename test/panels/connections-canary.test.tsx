import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  aBasicAuthConnection,
  aBearerTokenConnection,
  anApiKeyConnection,
} from '../../sandbox/builders.ts';
import { fill } from '../support/acts.ts';
import { aWorldOf, openAction, openAddForm, press, writesOf } from '../support/connections.ts';
import { answered } from '../support/links.ts';
import { tracesOf, watchConsole } from '../support/traces.ts';
import type { EmulatedZaf } from '../support/zaf-client.ts';

/** Letters alone, as in ordinary words, and so short that a text around it would give it away. */
const SECRETS = ['quorplexivant', 'ŋþß'] as const;

const world = () =>
  aWorldOf({
    api_key: [anApiKeyConnection({ name: 'shop_key' })],
    basic_auth: [aBasicAuthConnection({ name: 'erp_basic' })],
    bearer_token: [aBearerTokenConnection({ name: 'bot_bearer' })],
  });

type Opened = Awaited<ReturnType<typeof openAddForm>>;

interface Form {
  readonly name: string;
  readonly open: () => Promise<Opened>;
  /** The label of the secret. */
  readonly secret: string;
  readonly submit: string;
}

const creating = (type: string, secret: string): Form => ({
  name: `creating: ${type}`,
  secret,
  submit: 'Create connection',
  open: async () => {
    const opened = await openAddForm({ world: world() });
    await opened.user.selectOptions(screen.getByLabelText('Type'), type);
    const beside = { 'API key': 'Header name', 'Basic authentication': 'User name' };
    for (const [label, text] of [
      ['Name', 'crm_one'],
      ['Allowed domain', 'api.crm.example'],
      [Object.entries(beside).find(([of]) => of === type)?.[1], 'x-crm'],
    ]) {
      if (label && text) await fill(opened.user, label, text);
    }
    return opened;
  },
});

const replacing = (name: string, secret: string): Form => ({
  name: `replacing: ${name}`,
  secret,
  submit: 'Replace',
  open: () => openAction([name, 'Replace secret'], { world: world() }),
});

const forms = [
  creating('API key', 'API key'),
  creating('Basic authentication', 'Password'),
  creating('Bearer token', 'Token'),
  replacing('shop_key', 'API key'),
  replacing('erp_basic', 'Password'),
  replacing('bot_bearer', 'Token'),
];

/** What ZIS does with a secret that it gets; most of it says the secret aloud. */
const fates: Readonly<Record<string, (zaf: EmulatedZaf, secret: string) => void>> = {
  'a success': () => undefined,
  '409': (zaf, secret) => fail(zaf, 409, { errors: [{ title: `${secret} is taken` }] }),
  '422 with lists of reasons': (zaf, secret) =>
    fail(zaf, 422, {
      errors: [{ title: `The key ${secret} is weak`, detail: [`${secret}, of all things`] }],
      message: JSON.stringify({ token: secret }),
      detail: `/v1?key=${encodeURIComponent(secret)}`,
    }),
  '500 in plain text': (zaf, secret) => fail(zaf, 500, `panic: ${secret}`),
  '401 in a bare text': (zaf, secret) => fail(zaf, 401, JSON.stringify(`No: ${secret}`)),
  'no answer': (zaf, secret) => fail(zaf, 0, secret),
  'a page of HTML': (zaf, secret) => fail(zaf, 200, `<!doctype html><p>${secret}</p>`),
  'a success that says it aloud': (zaf, secret) => {
    const secrets = { api_key: secret, password: secret, token: secret };
    fail(zaf, 200, { ...secrets, api_keys: [secret], basic_auth: secrets, more: { secrets } });
  },
};

function fail(zaf: EmulatedZaf, status: number, body: unknown): void {
  zaf.failureOf = ({ type }) => (type === 'GET' ? undefined : answered(status, body));
}

const holding = ({ zaf }: Opened, secret: string) =>
  writesOf(zaf).filter(({ data }) => data?.includes(secret));

const isSending = () => screen.queryByText(/^(Creating|Replacing|Deleting)/) !== null;

/** Presses, and waits until it is over, whatever came of it. */
async function send({ user }: Opened, button: string) {
  await press(user, button);
  await expect.poll(isSending, { timeout: 10_000 }).toBe(false);
}

const cases = forms.flatMap((form) =>
  Object.keys(fates).map((fate) => [form.name, fate, form] as const),
);
/** Those in which a short one would be told from the words around it. */
const echoes = cases.filter(([, fate]) => /^\d/.test(fate));

describe.each([
  [SECRETS[0], cases],
  [SECRETS[1], echoes],
])('the secret “%s”', (secret, those) => {
  it.each(those)('%s: leaves no trace after %s', async (_, fate, form) => {
    const consoleCalls = watchConsole();
    const opened = await form.open();
    await fill(opened.user, form.secret, secret);
    fates[fate]?.(opened.zaf, secret);

    await send(opened, form.submit);

    expect(await tracesOf(secret, opened, consoleCalls)).toEqual([]);
    expect(holding(opened, secret)).toHaveLength(1);
  });

  it.each(forms.map((form) => [form.name, form] as const))(
    '%s: stands in its field alone while it is typed, and nowhere while it is sent',
    async (_, form) => {
      const consoleCalls = watchConsole();
      const opened = await form.open();
      await opened.user.type(screen.getByLabelText(form.secret), secret);
      const typed = await tracesOf(secret, opened, consoleCalls);
      opened.zaf.hold();

      await press(opened.user, form.submit);
      await expect.poll(() => holding(opened, secret).length || isSending()).toBeTruthy();

      expect(typed).toEqual(['fields']);
      expect(isSending()).toBe(true);
      expect(await tracesOf(secret, opened, consoleCalls)).toEqual([]);
    },
  );

  it('leaves no trace when it is discarded', async () => {
    const consoleCalls = watchConsole();
    const opened = await openAddForm({ world: world() });
    await fill(opened.user, 'API key', secret);

    await press(opened.user, 'Cancel');
    await press(opened.user, 'Discard');

    expect(await tracesOf(secret, opened, consoleCalls)).toEqual([]);
    expect(holding(opened, secret)).toEqual([]);
  });

  it.each(['409', '422 with lists of reasons', 'no answer', 'a success'])(
    'leaves no trace when a connection is deleted and created again: %s',
    async (fate) => {
      const consoleCalls = watchConsole();
      const opened = await openAction(['shop_key', 'Replace secret'], {
        world: { ...world(), answers: { update: 'not-allowed' } },
      });
      await fill(opened.user, 'API key', secret);
      await send(opened, 'Replace');
      const offered = await tracesOf(secret, opened, consoleCalls);
      await fill(opened.user, 'API key', secret);
      fates[fate]?.(opened.zaf, secret);
      const { failureOf } = opened.zaf;
      opened.zaf.failureOf = (call) => (call.type === 'DELETE' ? undefined : failureOf(call));

      await send(opened, 'Delete and create again');

      expect(offered).toEqual([]);
      expect(await tracesOf(secret, opened, consoleCalls)).toEqual([]);
      expect(holding(opened, secret).map(({ type }) => type)).toEqual(['PATCH', 'POST']);
    },
  );
});

it('would be found wherever it was', async () => {
  const consoleCalls = watchConsole();
  const opened = await openAddForm({ world: world() });
  const { user, zaf, queryClient } = opened;
  const [secret] = SECRETS;
  const clean = await tracesOf(secret, opened, consoleCalls);

  await fill(user, 'Name', secret);
  document.title = secret;
  localStorage.setItem('somewhere', secret);
  document.cookie = `a=${secret}`;
  history.pushState(secret, '');
  queryClient.setQueryData(['a'], new Map([[1, { secret }]]));
  queryClient.getMutationCache().build(queryClient, { meta: { secret } });
  await zaf.client
    .request({ url: `/api/v2/tickets/${secret}.json`, type: 'GET', autoRetry: false })
    .catch(String);
  await zaf.client.invoke('resize', secret).catch(String);
  // eslint-disable-next-line no-console
  console.log({ deep: { deeper: [secret] } });
  await navigator.clipboard.writeText(secret);
  const found = await tracesOf(secret, opened, consoleCalls);

  localStorage.clear();
  history.pushState(null, '');
  document.cookie = 'a=; max-age=0';
  document.title = '';
  expect(clean).toEqual([]);
  expect(found).toEqual([
    ...['page', 'title', 'fields', 'react', 'queries', 'mutations', 'storage', 'cookies'],
    ...['address', 'urls', 'invocations', 'console', 'clipboard'],
  ]);
});
