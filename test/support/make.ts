import { screen } from '@testing-library/react';
import { aMakeConnection, settingsElsewhere } from '../../sandbox/builders-elsewhere.ts';
import type { World } from '../../sandbox/world.ts';
import type { MakeConnection } from '../../sandbox/world-elsewhere.ts';
import { choose } from './acts.ts';
import { writesOf } from './connections.ts';
import { aWorld, renderApp } from './render-app.tsx';

/** Two connections of `acme-crm`, by a key and by OAuth. */
const twoMake = (): MakeConnection[] => [
  aMakeConnection({ name: 'acme-crm', label: 'Acme key', type: 'apikey' }),
  aMakeConnection({
    ...{ name: 'acme-crm2', label: 'Acme OAuth', type: 'oauth-refresh' },
    ...{ connectedSystemName: 'Acme CRM', redirectUri: 'https://www.make.com/oauth/cb/acme-crm2' },
  }),
];

/** A world in which `acme-crm` has these connections, and `acme-billing` one. */
export const aMakeWorld = (
  connections: MakeConnection[] = twoMake(),
  others: Partial<World> = {},
): World =>
  aWorld({
    settings: { integration: 'acme_linker', link_types: 'jira_issue', ...settingsElsewhere },
    make: {
      apps: [
        { name: 'acme-crm', connections },
        {
          name: 'acme-billing',
          connections: [aMakeConnection({ name: 'acme-billing', label: 'Billing key' })],
        },
      ],
    },
    ...others,
  });

/** The whole app, with Make in front. */
export async function openMake(
  staged: Parameters<typeof renderApp>[0] = {},
  ...rest: readonly [Parameters<typeof renderApp>[1]?]
) {
  const rendered = await renderApp({ world: aMakeWorld(), ...staged }, ...rest);
  await rendered.user.click(await screen.findByRole('tab', { name: 'Make' }));
  const writes = () => writesOf(rendered.zaf).map(({ type, url }) => `${type} ${pathOf(url)}`);
  const sent = () => writesOf(rendered.zaf).map(({ data }): unknown => JSON.parse(data ?? 'null'));
  /** The stored connections of `acme-crm`. */
  const stored = () => rendered.world.make.apps[0]?.connections ?? [];
  return { ...rendered, writes, sent, stored };
}

/** What opens from the menu of the row of that title. */
export async function openMakeAction(
  [title, action]: readonly [title: string, action: string],
  ...args: Parameters<typeof openMake>
) {
  const rendered = await openMake(...args);
  await choose(rendered.user, title, action);
  return rendered;
}

/** The form above the list. */
export async function openAddMake(...args: Parameters<typeof openMake>) {
  const rendered = await openMake(...args);
  await rendered.user.click(await screen.findByRole('button', { name: 'Add connection' }));
  await screen.findByRole('form', { name: 'Add connection' });
  return rendered;
}

/** Behind the part of the address that all calls have. */
const pathOf = (url: string): string => url.replace('https://eu1.make.com/api/v2/sdk/apps', '');
