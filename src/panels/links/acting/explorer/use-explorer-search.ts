import { useMemo, useState } from 'react';
import type { LinkSearch } from '../../../../api/zis-links/search-address.ts';
import { useSearchOnDemand } from '../../../../api/zis-links/search-on-demand.ts';
import { useSettings } from '../../../../zaf/zaf-context.ts';
import { orderLinks } from '../../order-links.ts';
import { type LinkGroup, withoutTwins } from '../../ticket-links.ts';
import { foundRowReader } from './found-rows.ts';

/** How a search is going; `stopped` by a person, `failed` by itself, both with what had come. */
export type Phase = 'running' | 'stopped' | 'failed' | 'finished';

/** The search that was started last, and what it has found. */
export interface ExplorerSearch {
  readonly search: LinkSearch;
  readonly group: LinkGroup;
  readonly phase: Phase;
  readonly stop: () => void;
  readonly goOn: () => void;
  /** Reads everything again. */
  readonly reload: () => void;
}

/** Starts searches, one at a time; `current` is `undefined` before the first. */
export function useExplorerSearch() {
  const [search, setSearch] = useState<LinkSearch>();
  const { result, start, read, stop } = useSearchOnDemand(search);
  const { linkTypes } = useSettings();
  const rows = useFoundRows(result);

  function begin(next: LinkSearch) {
    setSearch(next);
    start(next);
  }
  if (!search || !result) return { begin, current: undefined };

  const { isFetching, error, data } = result;
  const isComplete = data?.isComplete ?? false;
  const group: LinkGroup = {
    linkType: linkTypes.find(({ type }) => type === search.link_type) ?? {
      type: search.link_type,
      label: search.link_type,
    },
    ...{ rows, isComplete, isFetching, error },
    isPending: isFetching && !data,
    updatedAt: result.dataUpdatedAt,
    refresh: () => read(search),
  };
  const current: ExplorerSearch = {
    ...{ search, group, phase: phaseOf(group) },
    stop: () => stop(search),
    goOn: () => read(search),
    reload: () => (isComplete ? read(search) : start(search)),
  };
  return { begin, current };
}

function phaseOf({ isFetching, error, isComplete }: LinkGroup): Phase {
  if (isFetching) return 'running';
  if (error) return 'failed';
  return isComplete ? 'finished' : 'stopped';
}

function useFoundRows(result: ReturnType<typeof useSearchOnDemand>['result']) {
  const settings = useSettings();
  const read = useMemo(() => foundRowReader(settings), [settings]);
  const items = result?.data?.items;
  return useMemo(() => orderLinks(withoutTwins((items ?? []).map(read))), [items, read]);
}
