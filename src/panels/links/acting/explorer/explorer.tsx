import { useState } from 'react';
import type { LinkSearch } from '../../../../api/zis-links/search-address.ts';
import { isSame } from '../../../../http/same-json.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { Panel } from '../../../../ui/panel.tsx';
import { useSettings } from '../../../../zaf/zaf-context.ts';
import { ActingSpace } from '../../acting-space.tsx';
import { LinkWorkProvider, useLinkWork } from '../../link-work.tsx';
import { OtherEndContext } from '../../other-end-context.ts';
import type { TicketLink } from '../../ticket-link.ts';
import styles from './explorer.module.css';
import { OtherEnd } from './other-end.tsx';
import { RequestShown } from './request-shown.tsx';
import { SavedSearches } from './saved-searches.tsx';
import { draftOf, firstDraft, searchOf } from './search-draft.ts';
import { SearchForm } from './search-form.tsx';
import { SearchResults } from './search-results.tsx';
import { SearchRun } from './search-run.tsx';
import { type ExplorerSearch, useExplorerSearch } from './use-explorer-search.ts';

/** Searches the links of the whole integration, and does with them what can be done on a ticket. */
export const Explorer = () => (
  <LinkWorkProvider>
    <Search />
  </LinkWorkProvider>
);

function Search() {
  const { t } = useWords();
  const settings = useSettings();
  const work = useLinkWork();
  const [draft, setDraft] = useState(() => firstDraft(settings));
  const { begin, current } = useExplorerSearch();
  const typed = searchOf(draft);

  function search(next: LinkSearch) {
    work.clear();
    if (!isSame(next, current?.search)) {
      // What was filtered and ticked belongs to the other search.
      work.setFilter('');
      work.setSelected(undefined);
      work.setProblems(new Map());
    }
    setDraft(draftOf(next));
    begin(next);
  }

  return (
    <Panel heading={t('explorer.heading')} {...(current && { data: dataOf(current) })}>
      <p className={styles.hint}>{t('explorer.intro')}</p>
      <SearchForm draft={draft} onChange={setDraft} onSearch={search}>
        <SearchRun current={current} />
      </SearchForm>
      <div className={styles.extras}>
        {typed && <RequestShown search={typed} />}
        <SavedSearches search={typed} onRun={search} />
      </div>
      {current && <Found current={current} />}
    </Panel>
  );
}

const dataOf = ({ group, phase, reload }: ExplorerSearch) => ({
  updatedAt: group.updatedAt,
  isRefreshing: group.isFetching,
  refresh: () => {
    if (phase !== 'running') reload();
  },
});

function Found({ current }: { readonly current: ExplorerSearch }) {
  return (
    <OtherEndContext.Provider value={drawOtherEnd}>
      <ActingSpace groups={[current.group]} />
      <SearchResults {...current} />
    </OtherEndContext.Provider>
  );
}

const drawOtherEnd = (row: TicketLink) => <OtherEnd row={row} />;
