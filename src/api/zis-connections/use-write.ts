import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ZafHost } from '../../zaf/connect.ts';
import { useHost, useSettings } from '../../zaf/zaf-context.ts';

type Write<Input, Answer> = (host: ZafHost, integration: string, input: Input) => Promise<Answer>;

/**
 * A write of the client as a mutation. Its input and answer may be secrets, so nothing of it is kept
 * when nobody looks at it any more. Every write may have happened even when it "failed", so what
 * `staleOf` names is out of date after each; it is not read anew for it.
 */
export function useWrite<Input, Answer>(
  write: Write<Input, Answer>,
  staleOf: (integration: string) => QueryKey,
) {
  const host = useHost();
  const { integration } = useSettings();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => write(host, integration, input),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: staleOf(integration), refetchType: 'none' }),
    gcTime: 0,
  });
}
