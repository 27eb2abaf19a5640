import { useQuery } from '@tanstack/react-query';
import { useHost, useSettings } from '../../zaf/zaf-context.ts';
import {
  createApiKeyConnection,
  createBasicAuthConnection,
  createBearerTokenConnection,
  deleteApiKeyConnection,
  deleteBasicAuthConnection,
  deleteBearerTokenConnection,
  updateApiKeyConnection,
  updateBasicAuthConnection,
  updateBearerTokenConnection,
} from './client.ts';
import { zisConnectionsQueries } from './queries.ts';
import { useWrite } from './use-write.ts';

const { connections } = zisConnectionsQueries;

export function useListAllConnections() {
  const host = useHost();
  const { integration } = useSettings();
  return useQuery(zisConnectionsQueries.listAllConnections(host, integration));
}

export function useShowApiKeyConnection(name: string) {
  const host = useHost();
  const { integration } = useSettings();
  return useQuery(zisConnectionsQueries.showApiKeyConnection(host, integration, name));
}

export const useCreateApiKeyConnection = () => useWrite(createApiKeyConnection, connections);
export const useUpdateApiKeyConnection = () => useWrite(updateApiKeyConnection, connections);
export const useDeleteApiKeyConnection = () => useWrite(deleteApiKeyConnection, connections);

export function useShowBasicAuthConnection(name: string) {
  const host = useHost();
  const { integration } = useSettings();
  return useQuery(zisConnectionsQueries.showBasicAuthConnection(host, integration, name));
}

export const useCreateBasicAuthConnection = () => useWrite(createBasicAuthConnection, connections);
export const useUpdateBasicAuthConnection = () => useWrite(updateBasicAuthConnection, connections);
export const useDeleteBasicAuthConnection = () => useWrite(deleteBasicAuthConnection, connections);

export function useShowBearerTokenConnection(name: string) {
  const host = useHost();
  const { integration } = useSettings();
  return useQuery(zisConnectionsQueries.showBearerTokenConnection(host, integration, name));
}

export const useCreateBearerTokenConnection = () =>
  useWrite(createBearerTokenConnection, connections);
export const useUpdateBearerTokenConnection = () =>
  useWrite(updateBearerTokenConnection, connections);
export const useDeleteBearerTokenConnection = () =>
  useWrite(deleteBearerTokenConnection, connections);
