import type { World } from '../world.ts';
import type { Manifest } from './manifest.ts';
import { people, type HostState } from './state.ts';

export interface PathError {
  readonly name: string;
  readonly message: string;
}

/** The `result` of a get, set or invoke: a value for each path that worked, an error for each that did not. */
export type Result = Record<string, unknown> & { errors: Record<string, PathError> };

/**
 * What `client.context()` gives.
 *
 * @see https://developer.zendesk.com/api-reference/apps/apps-core-api/client_api/
 */
export function context(state: HostState): Record<string, unknown> {
  return contextOf(state, state.instanceGuid, state.ticket.id);
}

/** What `client.metadata()` gives: the settings without the secure ones, with the manifest's defaults filled in. */
export function metadata(
  manifest: Manifest,
  { settings }: Pick<World, 'settings'>,
): Record<string, unknown> {
  const open = (manifest.parameters ?? []).filter(({ secure }) => !secure);
  const values = open.map((parameter) => [
    parameter.name,
    settings[parameter.name] ?? parameter.default ?? null,
  ]);
  return {
    appId: 1,
    installationId: 1,
    name: manifest.name,
    version: manifest.version ?? '1.0',
    settings: { title: manifest.name, ...Object.fromEntries(values) },
  };
}

/** Answers `client.get`. */
export function get(state: HostState, paths: readonly string[]): Result {
  const result: Result = { errors: {} };
  for (const path of paths) {
    const found = valueAt(state, path);
    if (found) result[path] = found.value;
    else result.errors[path] = noHandler(path);
  }
  return result;
}

export function noHandler(path: string): PathError {
  return { name: 'Error', message: `Could not find handler for: "${path}"` };
}

function valueAt(state: HostState, path: string): { value: unknown } | undefined {
  const [root, guid] = path.split('.');
  if (root === 'instances' && guid !== undefined) return instanceAt(state, guid);
  let value: unknown = rootsOf(state);
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = new Map<string, unknown>(Object.entries(value)).get(key);
  }
  return { value };
}

function instanceAt(state: HostState, guid: string): { value: unknown } | undefined {
  const instance = state.instances.find(({ instanceGuid }) => instanceGuid === guid);
  return instance && { value: contextOf(state, guid, instance.ticketId) };
}

function contextOf(state: HostState, instanceGuid: string, ticketId: number) {
  return {
    instanceGuid,
    host: 'zendesk',
    product: 'support',
    location: 'ticket_sidebar',
    account: { subdomain: state.subdomain },
    ticketId,
  };
}

function rootsOf(state: HostState): Record<string, unknown> {
  const instances = state.instances.map(({ instanceGuid, ticketId }) => [
    instanceGuid,
    contextOf(state, instanceGuid, ticketId),
  ]);
  const comment = { text: state.comment, type: state.commentType };
  return {
    ticket: { ...state.ticket, isNew: false, comment },
    comment,
    currentUser: currentUser(state),
    currentAccount: { subdomain: state.subdomain, planName: 'Enterprise', timeZone: 'UTC' },
    colorScheme: state.colorScheme,
    viewport: { size: state.viewport },
    instances: Object.fromEntries(instances),
    isCollapsed: false,
    visible: true,
  };
}

function currentUser({ role, locale }: HostState) {
  return {
    ...people[role],
    role,
    locale,
    tags: [],
    groups: [],
    organizations: [],
    timeZone: { name: 'UTC', ianaName: 'Etc/UTC', offset: 0, formattedOffset: 'GMT+00:00' },
  };
}
