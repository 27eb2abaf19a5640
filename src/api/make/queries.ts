import { queryOptions } from '@tanstack/react-query';
import type { ZafHost } from '../../zaf/connect.ts';
import {
  getMakeConnectionCommon,
  getMakeConnectionSection,
  type MakeSectionRef,
} from './client-sources.ts';
import { getMakeConnection, listMakeConnections } from './client.ts';

export const makeQueries = {
  all: (zone: string) => ['make', zone] as const,

  /** The list of each app. */
  apps: (zone: string) => [...makeQueries.all(zone), 'apps'] as const,

  /** A connection with everything that belongs to it. */
  connection: (zone: string, name: string) =>
    [...makeQueries.all(zone), 'connections', name] as const,

  listMakeConnections: (host: ZafHost, zone: string, appName: string) =>
    queryOptions({
      queryKey: [...makeQueries.apps(zone), appName] as const,
      queryFn: () => listMakeConnections(host, zone, appName),
    }),

  getMakeConnection: (host: ZafHost, zone: string, name: string) =>
    queryOptions({
      queryKey: [...makeQueries.connection(zone, name), 'details'] as const,
      queryFn: () => getMakeConnection(host, zone, name),
    }),

  getMakeConnectionSection: (host: ZafHost, zone: string, { name, section }: MakeSectionRef) =>
    queryOptions({
      queryKey: [...makeQueries.connection(zone, name), 'section', section] as const,
      queryFn: () => getMakeConnectionSection(host, zone, { name, section }),
    }),

  /** Never kept: each look at secrets is a call of its own. */
  getMakeConnectionCommon: (host: ZafHost, zone: string, name: string) =>
    queryOptions({
      queryKey: [...makeQueries.connection(zone, name), 'common'] as const,
      queryFn: () => getMakeConnectionCommon(host, zone, name),
      ...{ staleTime: 0, gcTime: 0 },
    }),
};
