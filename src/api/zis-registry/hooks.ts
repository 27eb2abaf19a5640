import { useQueries, useQuery } from '@tanstack/react-query';
import { useHost, useSettings } from '../../zaf/zaf-context.ts';
import { zisRegistryQueries } from './queries.ts';

/** Asks for nothing while not `enabled`: ZIS turns everybody but admins away. */
export function useListBundles({ enabled = true }: { readonly enabled?: boolean } = {}) {
  const host = useHost();
  const { integration } = useSettings();
  return useQuery({ ...zisRegistryQueries.listBundles(host, integration), enabled });
}

/** One result for each uuid, in their order; they fail and succeed apart. No uuid asks for nothing. */
export function useShowBundle(uuids: readonly string[]) {
  const host = useHost();
  const { integration } = useSettings();
  return useQueries({
    queries: uuids.map((uuid) => zisRegistryQueries.showBundle(host, integration, uuid)),
  });
}
