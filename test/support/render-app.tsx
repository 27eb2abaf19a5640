import { readFileSync } from 'node:fs';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ScenarioName } from '../../sandbox/apis/scenarios.ts';
import { aTicket } from '../../sandbox/builders.ts';
import { packagedFor } from '../../sandbox/host/elsewhere.ts';
import { readManifest } from '../../sandbox/host/manifest.ts';
import { createProxy } from '../../sandbox/host/proxy.ts';
import type { HostState } from '../../sandbox/host/state.ts';
import { emptyWorld, type World } from '../../sandbox/world.ts';
import { App } from '../../src/app/app.tsx';
import { createQueryClient } from '../../src/app/query-client.ts';
import { loadWords } from '../../src/i18n/words.ts';
import { connect } from '../../src/zaf/connect.ts';
import { readSession, readTicketId } from '../../src/zaf/session.ts';
import { type EmulatedZaf, emulateZaf } from './zaf-client.ts';

const manifest = readManifest(JSON.parse(readFileSync('manifest.json', 'utf8')));

const TICKET = aTicket({ id: 101 });

/** A world with one ticket and three link types, and whatever a test adds. */
export const aWorld = (overrides: Partial<World> = {}): World =>
  emptyWorld({
    tickets: [TICKET],
    settings: { integration: 'acme_linker', link_types: 'jira_issue=Jira issues, slack_thread' },
    ...overrides,
  });

interface Staged {
  readonly world?: World;
  readonly state?: Partial<HostState>;
  readonly scenario?: ScenarioName;
}

/** The emulated Zendesk and the door to it, without a screen. */
export function stage({ world = aWorld(), state = {}, scenario = 'normal' }: Staged = {}) {
  const proxy = createProxy(world, packagedFor(manifest, world), { wait: () => Promise.resolve() });
  const zaf = emulateZaf({ world, manifest, proxy, state });
  zaf.scenario = scenario;
  const connection = connect(zaf.sdk);
  if (connection.kind !== 'connected') throw new Error('The emulated SDK did not connect.');
  return { world, zaf, host: connection.host };
}

/**
 * The whole app, as an admin on a ticket unless the state says otherwise; retries do not wait.
 * `prepare` changes what Zendesk does before the app asks for anything.
 */
export async function renderApp(staged: Staged = {}, prepare?: (zaf: EmulatedZaf) => void) {
  const { world, zaf, host } = stage(staged);
  prepare?.(zaf);
  const queryClient = createQueryClient(() => 0);
  const session = await readSession(host);
  const words = await loadWords(session.locale);
  const firstTicketId = await readTicketId(host);
  const user = userEvent.setup();
  const view = render(<App {...{ host, session, words, firstTicketId, queryClient }} />);
  return { world, zaf, host, queryClient, user, ...view };
}
