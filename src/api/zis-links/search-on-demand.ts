import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useHost, useSettings } from '../../zaf/zaf-context.ts';
import type { LinkSearch } from './search-address.ts';
import { zisLinksQueries } from './queries.ts';

/**
 * One search that is read only when it is asked for, page by page, and can be stopped: it may find
 * twenty thousand links. Another search ends it; what came stays, and what fails is in the result.
 */
export function useSearchOnDemand(search: LinkSearch | undefined) {
  const host = useHost();
  const { integration } = useSettings();
  const queryClient = useQueryClient();
  const optionsOf = (one: LinkSearch) => zisLinksQueries.longSearch(host, integration, one);
  const listOf = (one: LinkSearch) => ({ queryKey: optionsOf(one).queryKey, exact: true });
  const [result] = useQueries({
    queries: (search ? [search] : []).map((one) => ({ ...optionsOf(one), enabled: false })),
  });
  const read = (one: LinkSearch) =>
    // The result tells of a failure.
    void queryClient.query({ ...optionsOf(one), staleTime: 0 }).catch(() => undefined);

  return {
    result,
    /** Reads from the first page; what came before goes. */
    start: (one: LinkSearch) => {
      void queryClient.resetQueries(listOf(one));
      read(one);
    },
    /** Reads what is missing; where nothing is, everything again, and it stays until all has come. */
    read,
    /** Asks for no further page; the one that is on its way is dropped. */
    stop: (one: LinkSearch) => void queryClient.cancelQueries(listOf(one)),
  };
}
