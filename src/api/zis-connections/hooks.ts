import { useQuery } from '@tanstack/react-query';
import { useHost, useSettings } from '../../zaf/zaf-context.ts';
import { zisConnectionsQueries } from './queries.ts';

export function useListAllConnections() {
  const host = useHost();
  const { integration } = useSettings();
  return useQuery(zisConnectionsQueries.listAllConnections(host, integration));
}
