import { useQueries, useQuery } from '@tanstack/react-query';
import { useHost, useSettings } from '../../zaf/zaf-context.ts';
import { zisRegistryQueries } from './queries.ts';

interface Asked {
  readonly enabled?: boolean;
}

/** Asks for nothing while not `enabled`: ZIS turns everybody but admins away. */
export function useListIntegrations({ enabled = true }: Asked = {}) {
  return useQuery({ ...zisRegistryQueries.listIntegrations(useHost()), enabled });
}

/** Asks for nothing while not `enabled`: ZIS turns everybody but admins away. */
export function useListBundles({ enabled = true }: Asked = {}) {
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

/** Asks for nothing while not `enabled`: ZIS turns everybody but admins away. */
export function useListJobSpecs({ enabled = true }: Asked = {}) {
  const host = useHost();
  const { integration } = useSettings();
  return useQuery({ ...zisRegistryQueries.listJobSpecs(host, integration), enabled });
}
