import { lazy } from 'react';

const toolbar = () => import('./acting/links-toolbar.tsx');
const menu = () => import('./acting/row-menu.tsx');
const addLink = () => import('./acting/add-link.tsx');
const editLink = () => import('./acting/edit-link.tsx');

/* Everything that acts is drawn with Garden, and comes after the rows. */
export const LinksToolbar = lazy(toolbar);
export const RowMenu = lazy(menu);
export const AddLink = lazy(addLink);
export const EditLink = lazy(editLink);

/** Fetches what the first click will need. */
export function preloadActing(): void {
  for (const load of [menu, addLink, editLink]) {
    // A chunk that does not come now is asked for again by the click that needs it.
    load().catch(() => undefined);
  }
}
