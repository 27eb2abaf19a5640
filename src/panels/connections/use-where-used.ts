import { useListBundles, useListJobSpecs, useShowBundle } from '../../api/zis-registry/hooks.ts';
import { type Missing, missingFrom, type Use, whereUsed } from './where-used.ts';

export interface ConnectionUses {
  /** `undefined` while not every bundle could be read: then nobody knows. */
  readonly usesOf: (connectionName: string) => readonly Use[] | undefined;
  readonly missing: readonly Missing[];
  /** Some flows choose a connection as they run. */
  readonly hasDynamic: boolean;
  readonly isComplete: boolean;
  /** The bundles that came without their content. */
  readonly unread: readonly string[];
  /** Why something could not be read. */
  readonly problem: Error | null;
  readonly refresh: () => void;
}

/** Where the integration's uploaded bundles use connections. For admins: others are turned away. */
export function useWhereUsed(connectionNames: readonly string[]): ConnectionUses {
  const listed = useListBundles();
  const jobSpecs = useListJobSpecs();
  const bundles = listed.data?.items ?? [];
  const bare = bundles.filter(({ hasContent }) => !hasContent).map(({ uuid }) => uuid);
  const shown = useShowBundle(listed.data?.isComplete ? bare : []);

  const read = [
    ...bundles.filter(({ hasContent }) => hasContent),
    ...shown.flatMap(({ data }) => data ?? []),
  ];
  const unread = read.filter(({ hasContent }) => !hasContent).map(({ name }) => name);
  const isComplete =
    listed.data?.isComplete === true && read.length === bundles.length && !unread.length;
  const found = whereUsed({ bundles: read, jobSpecs: jobSpecs.data?.items ?? [] });
  const failed = [listed, ...shown, jobSpecs].find(({ error }) => error);

  return {
    usesOf: (name) => (isComplete && name ? (found.usesByName.get(name) ?? []) : undefined),
    missing: missingFrom(found, connectionNames),
    ...{ hasDynamic: found.hasDynamic, isComplete, unread, problem: failed?.error ?? null },
    refresh: () =>
      [listed, ...shown, jobSpecs].forEach(({ refetch }) => void refetch({ cancelRefetch: false })),
  };
}
