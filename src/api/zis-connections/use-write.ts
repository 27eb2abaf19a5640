import type { QueryKey } from '@tanstack/react-query';
import { useWrite as useWriteOf } from '../../http/use-write.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { useHost, useSettings } from '../../zaf/zaf-context.ts';

type Write<Input, Answer> = (host: ZafHost, integration: string, input: Input) => Promise<Answer>;

/** A write for the integration that is set; what `staleOf` names is out of date after it. */
export function useWrite<Input, Answer>(
  write: Write<Input, Answer>,
  staleOf: (integration: string) => QueryKey,
) {
  const host = useHost();
  const { integration } = useSettings();
  return useWriteOf((input: Input) => write(host, integration, input), staleOf(integration));
}
