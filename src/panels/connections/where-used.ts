import type { Bundle, JobSpec } from '../../api/zis-registry/schemas.ts';

/** An action of a bundle that is sent with a connection, and the flows that call it. */
export interface Use {
  readonly bundle: string;
  readonly action: string;
  readonly flows: readonly UsingFlow[];
}

interface UsingFlow {
  readonly name: string;
  /** What starts the flow; none where the job specs could not be read. */
  readonly jobSpecs: readonly {
    readonly name: string;
    readonly isInstalled: boolean | undefined;
  }[];
}

/** A connection that flows use and that does not exist. */
export interface Missing {
  readonly name: string;
  readonly uses: readonly Use[];
}

export interface WhereUsed {
  /** By the connection's name, in which capitals count. */
  readonly usesByName: ReadonlyMap<string, readonly Use[]>;
  /** Some action gets the name of its connection from the running flow: nobody can see it here. */
  readonly hasDynamic: boolean;
}

interface Uploaded {
  readonly bundles: readonly Pick<Bundle, 'name' | 'connectionUses' | 'actionCalls'>[];
  readonly jobSpecs: readonly Pick<JobSpec, 'name' | 'flow_name' | 'installed'>[];
}

/** Which actions of which bundles name which connection. A flow may call the action of another bundle. */
export function whereUsed({ bundles, jobSpecs }: Uploaded): WhereUsed {
  const flowsOf = grouped(
    bundles.flatMap(({ actionCalls }) => actionCalls),
    ({ action }) => action,
  );
  const jobSpecsOf = grouped(jobSpecs, ({ flow_name }) => lastPartOf(flow_name));
  const flowsCalling = (action: string) =>
    [...new Set(flowsOf.get(action)?.map(({ flow }) => flow))].map((name) => ({
      name,
      jobSpecs: (jobSpecsOf.get(name) ?? []).map((spec) => ({
        name: spec.name,
        isInstalled: spec.installed,
      })),
    }));

  const uses = bundles.flatMap(({ name: bundle, connectionUses }) =>
    connectionUses.map(({ action, connectionName, isDynamic }) => ({
      ...{ connectionName, isDynamic },
      use: { bundle, action, flows: flowsCalling(action) },
    })),
  );
  const named = grouped(
    uses.filter(({ connectionName }) => connectionName),
    ({ connectionName }) => connectionName ?? '',
  );
  return {
    usesByName: new Map([...named].map(([name, of]) => [name, of.map(({ use }) => use)])),
    hasDynamic: uses.some(({ isDynamic }) => isDynamic),
  };
}

/** The names that actions use and that no connection has. */
export function missingFrom(
  { usesByName }: WhereUsed,
  connectionNames: readonly string[],
): readonly Missing[] {
  const existing = new Set(connectionNames);
  return [...usesByName]
    .filter(([name]) => !existing.has(name))
    .map(([name, uses]) => ({ name, uses }));
}

/** `zis:acme_linker:flow:link_issue` is the flow `link_issue`. */
const lastPartOf = (flowName: string): string => flowName.slice(flowName.lastIndexOf(':') + 1);

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
