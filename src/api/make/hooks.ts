import { type QueryKey, useQuery } from '@tanstack/react-query';
import { useWrite } from '../../http/use-write.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { useMakeZone } from '../../zaf/elsewhere-context.ts';
import { useHost } from '../../zaf/zaf-context.ts';
import {
  type MakeSectionRef,
  setMakeConnectionCommon,
  setMakeConnectionSection,
} from './client-sources.ts';
import {
  createMakeConnection,
  deleteMakeConnection,
  recreateMakeConnection,
  updateMakeConnection,
} from './client.ts';
import { makeQueries } from './queries.ts';

const { all, apps } = makeQueries;

export function useListMakeConnections(appName: string) {
  const host = useHost();
  const zone = useMakeZone();
  return useQuery(makeQueries.listMakeConnections(host, zone, appName));
}

export function useGetMakeConnection(name: string) {
  const host = useHost();
  const zone = useMakeZone();
  return useQuery(makeQueries.getMakeConnection(host, zone, name));
}

export function useGetMakeConnectionSection(ref: MakeSectionRef) {
  const host = useHost();
  const zone = useMakeZone();
  return useQuery(makeQueries.getMakeConnectionSection(host, zone, ref));
}

export function useGetMakeConnectionCommon(name: string) {
  const host = useHost();
  const zone = useMakeZone();
  return useQuery(makeQueries.getMakeConnectionCommon(host, zone, name));
}

export const useCreateMakeConnection = () => useZoneWrite(createMakeConnection, apps);
export const useUpdateMakeConnection = () => useZoneWrite(updateMakeConnection, all);
export const useDeleteMakeConnection = () => useZoneWrite(deleteMakeConnection, all);
export const useRecreateMakeConnection = () => useZoneWrite(recreateMakeConnection, all);
export const useSetMakeConnectionSection = () => useZoneWrite(setMakeConnectionSection, all);
export const useSetMakeConnectionCommon = () => useZoneWrite(setMakeConnectionCommon, all);

type Write<Input, Answer> = (host: ZafHost, zone: string, input: Input) => Promise<Answer>;

function useZoneWrite<Input, Answer>(
  write: Write<Input, Answer>,
  staleOf: (zone: string) => QueryKey,
) {
  const host = useHost();
  const zone = useMakeZone();
  return useWrite((input: Input) => write(host, zone, input), staleOf(zone));
}
