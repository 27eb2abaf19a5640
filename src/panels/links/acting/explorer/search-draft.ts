import type { LinkSearch } from '../../../../api/zis-links/search-address.ts';
import type { TextKey } from '../../../../i18n/words.ts';
import type { Settings } from '../../../../zaf/settings.ts';
import { ticketName } from '../../ticket-searches.ts';

/** A search as it is being typed. */
export interface SearchDraft {
  readonly type: string;
  readonly left: string;
  readonly right: string;
}

/** All links of the first type from any ticket. */
export function firstDraft(settings: Settings): SearchDraft {
  const tickets = ticketName(settings, '*');
  const isRight = settings.ticketSides[0] === 'right';
  return {
    type: settings.linkTypes[0]?.type ?? '',
    left: isRight ? '' : tickets,
    right: isRight ? tickets : '',
  };
}

export const draftOf = (search: LinkSearch): SearchDraft => ({
  type: search.link_type,
  left: search.left_object_name ?? '',
  right: search.right_object_name ?? '',
});

/** What keeps a draft from being a search, field by field. */
export interface DraftProblems {
  readonly type?: TextKey;
  readonly names?: TextKey;
}

/** ZIS needs a type, which knows no wildcard, and at least one name. */
export function problemsIn({ type, left, right }: SearchDraft): DraftProblems {
  return {
    ...(!type.trim() && { type: 'acts.invalid.linkType' }),
    ...(type.includes('*') && { type: 'explorer.typeWildcard' }),
    ...(!left.trim() && !right.trim() && { names: 'explorer.noName' }),
  };
}

/** The search that a draft stands for, or `undefined` while something is wrong with it. */
export function searchOf(draft: SearchDraft): LinkSearch | undefined {
  if (Object.keys(problemsIn(draft)).length) return undefined;
  const [left, right] = [draft.left.trim(), draft.right.trim()];
  return {
    link_type: draft.type.trim(),
    ...(left && { left_object_name: left }),
    ...(right && { right_object_name: right }),
  };
}
