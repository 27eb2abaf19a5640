import { lazy } from 'react';

const acting = () => import('./acting/links-acting.tsx');
const menu = () => import('./acting/row-menu.tsx');
const deletedRow = () => import('./acting/deleted-row.tsx');
const editForms = () => import('./acting/edit-forms.tsx');
const linkFacts = () => import('./link-facts.tsx');
const alsoLinked = () => import('./acting/also-linked.tsx');
const virtualRows = () => import('./virtual-rows.tsx');
const selectBox = () => import('./acting/select-box.tsx');
const rowProblem = () => import('./acting/row-problem.tsx');
const mirroredLinks = () => import('./mirror/mirrored-links.tsx');

/* Everything that acts comes after the rows, most of it drawn with Garden. */
export const LinksActing = lazy(acting);
export const RowMenu = lazy(menu);
export const DeletedRow = lazy(deletedRow);
export const EditForms = lazy(editForms);
export const LinkFacts = lazy(linkFacts);
export const AlsoLinked = lazy(alsoLinked);
export const SelectBox = lazy(selectBox);
export const RowProblem = lazy(rowProblem);
/** What there is in place of links that ZIS does not give. */
export const MirroredLinks = lazy(mirroredLinks);
/** More rows than a screen can show. */
export const VirtualRows = lazy(virtualRows);

/** Fetches what the first click will need. */
export function preloadActing(): void {
  for (const load of [menu, linkFacts, deletedRow, editForms, alsoLinked]) {
    // A chunk that does not come now is asked for again by the click that needs it.
    load().catch(() => undefined);
  }
}
