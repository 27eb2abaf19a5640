import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { aBundle } from '../../sandbox/builders.ts';
import type { Bundle } from '../../sandbox/world.ts';
import { renderApp } from './render-app.tsx';
import type { EmulatedZaf } from './zaf-client.ts';

/** The whole app, with the connections in front. */
export async function openConnections(...args: Parameters<typeof renderApp>) {
  const rendered = await renderApp(...args);
  await rendered.user.click(await screen.findByRole('tab', { name: 'Connections' }));
  return rendered;
}

export const rowOf = (name: string) => screen.findByRole('listitem', { name });

/** The rows' names, in their order. */
export const namesListed = () =>
  screen
    .getAllByRole('button', { name: /^Actions for / })
    .map((button) => button.getAttribute('aria-label')?.replace('Actions for ', ''));

/** Chooses in one of the selects behind "Filter and sort". */
export async function chooseIn(user: UserEvent, label: string, option: string) {
  if (!screen.queryByLabelText(label)) {
    await user.click(await screen.findByRole('button', { name: /^Filter and sort/ }));
  }
  await user.selectOptions(screen.getByLabelText(label), option);
}

/** Puts keys that no page documents into the answers of an address. */
export function addToAnswers(zaf: EmulatedZaf, address: string, more: object): void {
  const request = zaf.client.request.bind(zaf.client);
  zaf.client.request = async (options) => {
    const answer = await request(options);
    return options.url.includes(address) ? Object.assign({}, answer, more) : answer;
  };
}

interface Uploaded {
  /** What an action is sent with: a connection's name, or a path that the running flow follows. */
  readonly actions?: Readonly<Record<string, string>>;
  /** The actions that a flow calls. */
  readonly flows?: Readonly<Record<string, readonly string[]>>;
  /** The flow that a job spec starts. */
  readonly jobSpecs?: Readonly<Record<string, string>>;
}

/** A bundle whose actions use connections, and whose flows call these. */
export function aBundleUsing(
  name: string,
  { actions = {}, flows = {}, jobSpecs = {} }: Uploaded,
): Bundle {
  const resources = [
    ...Object.entries(actions).map(([action, connectionName]) =>
      resource('ZIS::Action::Http', action, {
        definition: {
          method: 'POST',
          [connectionName.startsWith('$') ? 'connectionName.$' : 'connectionName']: connectionName,
        },
      }),
    ),
    ...Object.entries(flows).map(([flow, called]) =>
      resource('ZIS::Flow', flow, { definition: { States: statesCalling(called) } }),
    ),
    ...Object.entries(jobSpecs).map(([spec, flow]) =>
      resource('ZIS::JobSpec', spec, { flow_name: `zis:acme_linker:flow:${flow}` }),
    ),
  ];
  return aBundle({ name, resources: Object.fromEntries(resources) });
}

const resource = (type: string, name: string, properties: object) =>
  [`${type} ${name}`, { type, properties: { name, ...properties } }] as const;

const statesCalling = (actions: readonly string[]) =>
  Object.fromEntries(
    actions.map((action) => [
      `Call.${action}`,
      { Type: 'Action', ActionName: `zis:acme_linker:action:${action}` },
    ]),
  );
