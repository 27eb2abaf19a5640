import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';

/**
 * A write of a client as a mutation. Its input and answer may be secrets, so nothing of it is kept
 * when nobody looks at it any more. Every write may have happened even when it "failed", so what
 * stands under `stale` is out of date after each; it is not read anew for it.
 */
export function useWrite<Input, Answer>(write: (input: Input) => Promise<Answer>, stale: QueryKey) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSettled: () => queryClient.invalidateQueries({ queryKey: stale, refetchType: 'none' }),
    gcTime: 0,
  });
}
