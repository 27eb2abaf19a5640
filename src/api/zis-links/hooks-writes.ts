import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useHost, useSettings } from '../../zaf/zaf-context.ts';
import {
  createLink,
  deleteLink,
  type LinkChange,
  type LinkIdentity,
  type NewLink,
  patchLink,
} from './client.ts';
import { zisLinksQueries } from './queries.ts';

/* Apart from the hooks that read: the first screen writes nothing. */

/**
 * Every write may have happened even when it "failed", so the lists are out of date after each.
 * `useLinkWriter` reads the one link back and puts it into them; they are not read anew for it.
 */
function useStaleLinks() {
  const queryClient = useQueryClient();
  const { integration } = useSettings();
  return () =>
    queryClient.invalidateQueries({
      queryKey: zisLinksQueries.searches(integration),
      refetchType: 'none',
    });
}

export function useCreateLink() {
  const host = useHost();
  const { integration } = useSettings();
  return useMutation({
    mutationFn: (link: NewLink) => createLink(host, integration, link),
    onSettled: useStaleLinks(),
  });
}

export function usePatchLink() {
  const host = useHost();
  const { integration } = useSettings();
  return useMutation({
    mutationFn: (patch: { readonly identity: LinkIdentity; readonly change: LinkChange }) =>
      patchLink(host, integration, patch),
    onSettled: useStaleLinks(),
  });
}

export function useDeleteLink() {
  const host = useHost();
  const { integration } = useSettings();
  return useMutation({
    mutationFn: (identity: LinkIdentity) => deleteLink(host, integration, identity),
    onSettled: useStaleLinks(),
  });
}
