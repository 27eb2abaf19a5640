import { screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import { anIntegration } from '../../sandbox/builders.ts';
import { settingsElsewhere } from '../../sandbox/builders-elsewhere.ts';
import type { World } from '../../sandbox/world.ts';
import { jira } from './links.ts';
import { aWorld, renderApp } from './render-app.tsx';

/** A world in which there is nothing to find fault with. */
export const aHealthyWorld = (overrides: Partial<World> = {}): World =>
  aWorld({
    settings: {
      ...{ integration: 'acme_linker', link_types: 'jira_issue=Jira issues' },
      ...settingsElsewhere,
    },
    links: [jira('ACME-1')],
    integrations: [anIntegration({ name: 'acme_linker' }), anIntegration({ name: 'acme_billing' })],
    make: {
      ...aWorld().make,
      apps: ['acme-crm', 'acme-billing'].map((name) => ({ name, connections: [] })),
    },
    ...overrides,
  });

/** What the server of the app's files answers; without a time, it is not reached. */
export function serveFiles(headers?: Readonly<Record<string, string>>) {
  vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
    headers
      ? Promise.resolve(new Response(null, { headers }))
      : Promise.reject(new TypeError('Refused by the policy of this page.')),
  );
}

export const region = () => screen.findByRole('region', { name: 'Check of this app' });

/** The whole app, with its check open; what it finds may still be on its way. */
export async function openDoctor(...args: Parameters<typeof renderApp>) {
  const [staged = {}, prepare] = args;
  // Loaded before anybody waits for it: a busy machine takes its time.
  await import('../../src/panels/doctor/doctor-panel.tsx');
  const rendered = await renderApp({ world: aHealthyWorld(), ...staged }, prepare);
  await rendered.user.click(await screen.findByRole('button', { name: 'App menu' }));
  await rendered.user.click(await screen.findByRole('menuitem', { name: 'Check this app' }));
  await region();
  return rendered;
}

/** The check's rows, once all of them are there. */
export async function checked() {
  await screen.findByText(/^Checked all\./);
  return { row, states };
}

export const row = (name: string) => screen.getByRole('listitem', { name });

/** How each point of a group stands, by its name. */
const states = (group: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    within(screen.getByRole('list', { name: group }))
      .getAllByRole('listitem')
      .map((item) => {
        const [name, state] = item.firstElementChild?.children ?? [];
        return [name?.textContent ?? '', state?.textContent ?? ''];
      }),
  );
