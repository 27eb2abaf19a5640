import { field } from '../../zaf/field.ts';

/*
 * Reads the template of a bundle. It was written by hand, for ZIS and not for this app: nothing about
 * its shape is relied on, and no odd shape throws.
 */

/** A state of a flow that works with links through one of ZIS's built-in actions. */
interface LinkAction {
  readonly flow: string;
  readonly state: string;
  /** Without `zis:common:action:`, such as `CreateLink`. */
  readonly action: string;
  /** Absent where only the running flow knows it. */
  readonly linkType?: string | undefined;
}

/** An HTTP action that the bundle defines. */
interface ConnectionUse {
  readonly action: string;
  /** Absent where it uses none, or one that only the running flow knows. */
  readonly connectionName?: string | undefined;
  /** True where it uses one that only the running flow knows. */
  readonly isDynamic: boolean;
}

/** A state of a flow that calls an action that a bundle defines, by the action's name. */
interface ActionCall {
  readonly flow: string;
  readonly action: string;
}

/** All that is kept of a template: names and link types, never a header, an address or a body. */
export interface TemplateUses {
  readonly linkActions: readonly LinkAction[];
  readonly connectionUses: readonly ConnectionUse[];
  readonly actionCalls: readonly ActionCall[];
}

/** Far more than a flow nests; JSON that goes deeper is not one. */
const DEEPEST = 64;
const LINK_ACTION = /^zis:common:action:(\w*Links?)$/i;
const OWN_ACTION = /^zis:(?!common:)[^:]+:action:(.+)$/i;
const HTTP_ACTION = /^ZIS::Action\b/i;

/** Paths and placeholders: the running flow replaces them. */
const DYNAMIC = /^\$|\{\{/;

/**
 * @see https://developer.zendesk.com/documentation/integration-services/developer-guide/zis-built-in-actions/
 * @see https://developer.zendesk.com/documentation/integration-services/developer-guide/zis-custom-actions/
 */
export function usesIn(template: unknown): TemplateUses {
  const resources = resourcesOf(template);
  const states = resources.flatMap(({ name, resource }) =>
    statesIn(resource, { flow: name, state: name, depth: 0 }),
  );
  return {
    linkActions: states.flatMap(linkActionOf),
    connectionUses: resources.flatMap(connectionUseOf),
    actionCalls: states.flatMap(actionCallOf),
  };
}

export const hasResources = (template: unknown): boolean => resourcesOf(template).length > 0;

interface Resource {
  readonly name: string;
  readonly resource: unknown;
}

/** Flows and actions are called by their own name; the key is only where the template keeps them. */
const resourcesOf = (template: unknown): readonly Resource[] =>
  Object.entries(objectOf(field(template, 'resources')) ?? {}).map(
    ([key, resource]: [string, unknown]) => ({
      name: wordOf(field(field(resource, 'properties'), 'name')) || key,
      resource,
    }),
  );

function connectionUseOf({ name, resource }: Resource): readonly ConnectionUse[] {
  if (!HTTP_ACTION.test(wordOf(field(resource, 'type')))) return [];
  const definition = field(field(resource, 'properties'), 'definition');
  const connection = field(definition, 'connectionName');
  const isDynamic =
    Boolean(field(definition, 'connectionName.$')) || DYNAMIC.test(wordOf(connection).trim());
  return [{ action: name, connectionName: literalOf(connection), isDynamic }];
}

/** Something in a flow that calls an action. */
interface State {
  readonly flow: string;
  readonly state: string;
  readonly actionName: string;
  readonly parameters: unknown;
}

interface Place {
  readonly flow: string;
  readonly state: string;
  readonly depth: number;
}

/** States nest in states (`Map`), so they are looked for at every depth. */
function statesIn(value: unknown, { flow, state, depth }: Place): readonly State[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  const actionName = wordOf(field(value, 'ActionName'));
  const parameters = field(value, 'Parameters');
  // An entry of a list has no name of its own.
  const named = (key: string) => (Array.isArray(value) ? state : key);

  return [
    ...(actionName ? [{ flow, state, actionName, parameters }] : []),
    ...Object.entries(value).flatMap(([key, part]) =>
      statesIn(part, { flow, state: named(key), depth: depth + 1 }),
    ),
  ];
}

function linkActionOf({ flow, state, actionName, parameters }: State): readonly LinkAction[] {
  const [, action] = LINK_ACTION.exec(actionName) ?? [];
  return action
    ? [{ flow, state, action, linkType: literalOf(field(parameters, 'link_type')) }]
    : [];
}

function actionCallOf({ flow, actionName }: State): readonly ActionCall[] {
  const [, action] = OWN_ACTION.exec(actionName.trim()) ?? [];
  return action ? [{ flow, action }] : [];
}

/** An object, or the JSON text of one. */
export function objectOf(value: unknown): object | undefined {
  if (typeof value === 'object') return value ?? undefined;
  if (typeof value !== 'string') return undefined;
  try {
    return objectOf(JSON.parse(value));
  } catch {
    return undefined;
  }
}

/** A name; an object in its place is dropped, as nobody knows what it holds. */
export const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function literalOf(value: unknown): string | undefined {
  const word = wordOf(value).trim();
  return word && !DYNAMIC.test(word) ? word : undefined;
}
