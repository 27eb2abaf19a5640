import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { type Connections, noConnections, type World } from '../../sandbox/world.ts';
import type { RequestOptions } from '../../src/zaf/sdk.ts';
import { choose, fill } from './acts.ts';
import { openConnections } from './connections-list.ts';
import { aWorld, type renderApp } from './render-app.tsx';
import type { EmulatedZaf } from './zaf-client.ts';

type Rendered = Awaited<ReturnType<typeof renderApp>>;
type Writing = Pick<RequestOptions, 'type' | 'url'>;

/** A world with these connections and no others. */
export const aWorldOf = (connections: Partial<Connections>, others: Partial<World> = {}): World =>
  aWorld({ connections: { ...noConnections(), ...connections }, ...others });

/** Every call but the reading ones, in order. */
export const writesOf = ({ requests }: Pick<EmulatedZaf, 'requests'>) =>
  requests.filter(({ type }) => type !== 'GET');

/** The app with what it has written. */
const withWrites = (rendered: Rendered) => ({
  ...rendered,
  writes: () => writesOf(rendered.zaf).map(({ type }) => type),
  /** What the writing calls sent. */
  sent: () => writesOf(rendered.zaf).map(({ data }): unknown => JSON.parse(data ?? 'null')),
});

/** The form above the list. */
export async function openAddForm(...args: Parameters<typeof renderApp>) {
  const rendered = await openConnections(...args);
  await rendered.user.click(await screen.findByRole('button', { name: 'Add connection' }));
  await screen.findByRole('form', { name: 'Add connection' });
  return withWrites(rendered);
}

/** What opens from the menu of the row of that name. */
export async function openAction(
  [name, action]: readonly [name: string, action: string],
  ...args: Parameters<typeof renderApp>
) {
  const rendered = await openConnections(...args);
  await choose(rendered.user, name, action);
  return withWrites(rendered);
}

export const press = (user: UserEvent, name: string) =>
  user.click(screen.getByRole('button', { name }));

/** Fills the form of a new API key, with these texts in the place of its own. */
export async function fillApiKey(user: UserEvent, texts: Readonly<Record<string, string>> = {}) {
  const all = {
    ...{ Name: 'crm_key', 'Allowed domain': 'api.crm.example' },
    ...{ 'Header name': 'X-Crm-Key', 'API key': 'open-sesame' },
    ...texts,
  };
  for (const [label, text] of Object.entries(all)) {
    if (text) await fill(user, label, text);
  }
}

/** What is said to be wrong with a field, as a screen reader hears it. */
export const problemOf = (label: string) => {
  const field = screen.getByLabelText(label);
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids
    .map((id) => document.getElementById(id))
    .find((element) => element?.getAttribute('role') === 'alert')?.textContent;
};

/** The alert that holds these words, once it is there. */
export async function alertOf(words: string | RegExp): Promise<HTMLElement> {
  const alerts = await screen.findAllByRole('alert');
  const found = alerts.find((alert) =>
    typeof words === 'string' ? alert.textContent.includes(words) : words.test(alert.textContent),
  );
  if (!found)
    throw new Error(`No alert says it: ${alerts.map((one) => one.textContent).join('|')}`);
  return found;
}

/** Fails each writing call of that verb with an answer, and carries the others out. */
export function failWrites(zaf: EmulatedZaf, verb: Writing['type'], answer: object): void {
  zaf.failureOf = ({ type }) => (type === verb ? answer : undefined);
}

/** The question that asks before a half-typed secret goes. */
export const discardQuestion = () =>
  within(screen.getByRole('alertdialog', { name: 'Discard the secret you typed?' }));
