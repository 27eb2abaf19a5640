import { useEffect, useState } from 'react';
import * as v from 'valibot';
import type { LinkSearch } from '../../../../api/zis-links/search-address.ts';
import { onStoredElsewhere, readStoredList, writeStoredList } from '../../../../ui/stored-list.ts';
import { useSession } from '../../../../zaf/zaf-context.ts';
import { MOST_SAVED, savedSearch, type SavedSearch } from './saved-search.ts';

/** What became of a search that was to be saved; `not-kept` lasts until the app is closed. */
export type Saved = 'kept' | 'not-kept' | 'full' | 'too-long';

/** The searches that were saved in this browser, for this installation of the app. */
export function useSavedSearches() {
  const { subdomain, installationId } = useSession();
  const key = `zis-links:${subdomain}:${installationId}:saved-searches`;
  const [isKept, setIsKept] = useState(true);
  const [searches, setSearches] = useState(() => read(key));

  useEffect(
    () => (isKept ? onStoredElsewhere(key, () => setSearches(read(key))) : undefined),
    [isKept, key],
  );
  /** The app may be open beside other tickets: what they have saved since stays, and counts. */
  const latest = () => (isKept ? read(key) : searches);

  function change(next: readonly SavedSearch[]): boolean {
    const isWritten = writeStoredList(key, next);
    setIsKept(isWritten);
    setSearches(next);
    return isWritten;
  }

  return {
    searches,
    save: (name: string, search: LinkSearch): Saved => {
      const saved = { name, ...search };
      if (!v.is(savedSearch, saved)) return 'too-long';
      const others = without(latest(), name);
      if (others.length >= MOST_SAVED) return 'full';
      return change([...others, saved]) ? 'kept' : 'not-kept';
    },
    remove: (name: string) => change(without(latest(), name)),
  };
}

/** Of two with one name, the later. */
function read(key: string): readonly SavedSearch[] {
  const stored = readStoredList(key, savedSearch).map((search) => [search.name, search] as const);
  return [...new Map(stored).values()].slice(0, MOST_SAVED);
}

const without = (searches: readonly SavedSearch[], name: string) =>
  searches.filter((one) => one.name !== name);
