import { type Screen, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { anActiveCampaignConnection, settingsElsewhere } from '../../sandbox/builders-elsewhere.ts';
import type { World } from '../../sandbox/world.ts';
import { choose } from './acts.ts';
import { writesOf } from './connections.ts';
import { aWorld, renderApp } from './render-app.tsx';

type Stored = World['activeCampaign']['connections'][number];

/** A world whose ActiveCampaign account has these connections and no others. */
export const aWorldOfShops = (
  connections: readonly Partial<Stored>[],
  others: Partial<World> = {},
): World =>
  aWorld({
    activeCampaign: { connections: connections.map(anActiveCampaignConnection), nextId: 900 },
    settings: { integration: 'acme_linker', link_types: 'jira_issue', ...settingsElsewhere },
    ...others,
  });

/** The whole app, with the connections of ActiveCampaign in front, and what is asked of it. */
export async function openActiveCampaign(...args: Parameters<typeof renderApp>) {
  const rendered = await renderApp(...args);
  await rendered.user.click(await screen.findByRole('tab', { name: 'ActiveCampaign' }));
  return {
    ...rendered,
    writes: () => writesOf(rendered.zaf).map(({ type }) => type),
    /** What the writing calls sent. */
    sent: () => writesOf(rendered.zaf).map(({ data }): unknown => JSON.parse(data ?? 'null')),
    stored: () => rendered.world.activeCampaign.connections,
  };
}

/** The addresses that the list was asked for at, each without the host. */
export const listsAsked = ({ zaf }: Pick<Awaited<ReturnType<typeof renderApp>>, 'zaf'>) =>
  zaf.requests
    .filter(({ type, url }) => type === 'GET' && /\/api\/3\/connections(\?|$)/.test(url))
    .map(({ url }) => decodeURIComponent(url.replace(/^https:\/\/[^/]+/, '')));

/** The panel with the form for a new connection. */
export async function openAddForm(...args: Parameters<typeof renderApp>) {
  const opened = await openActiveCampaign(...args);
  await opened.user.click(await screen.findByRole('button', { name: 'Add connection' }));
  await screen.findByRole('form', { name: 'Add connection' });
  return opened;
}

/** What opens from the menu of the row of that name. */
export async function openShopAction(
  [name, action]: readonly [name: string, action: string],
  ...args: Parameters<typeof renderApp>
) {
  const opened = await openActiveCampaign(...args);
  await choose(opened.user, name, action);
  return opened;
}

/** The search above the list, and a form, have fields of the same names. */
export const inSearch = () => within(screen.getByRole('search', { name: 'Find connections' }));
export const inForm = (name: string | RegExp) => within(screen.getByRole('form', { name }));

type Texts = Readonly<Record<string, string>>;

/** Pastes texts into fields, each in the place of what stands there. */
export async function fillIn(user: UserEvent, part: Pick<Screen, 'getByLabelText'>, texts: Texts) {
  for (const [label, text] of Object.entries(texts)) {
    const field = part.getByLabelText<HTMLInputElement>(label);
    if (field.value) await user.clear(field);
    await user.click(field);
    if (text) await user.paste(text);
  }
}

/** What a new connection has to say. */
export const NEW_SHOP = {
  ...{ Service: 'barshop', 'External ID': 'eu.barshop.example', Name: 'Bar EU' },
  'Logo address': 'https://barshop.example/logo.png',
  'Link address': 'https://barshop.example/shop',
};
