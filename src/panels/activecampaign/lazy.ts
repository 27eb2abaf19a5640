import { lazy } from 'react';

/* What acts is drawn with Garden and comes after the rows. */
export const PanelActs = lazy(() => import('./acting/panel-acts.tsx'));
export const RowMenu = lazy(() => import('./acting/row-menu.tsx'));
export const RowWork = lazy(() => import('./acting/row-work.tsx'));
export const SearchForm = lazy(() => import('./acting/search-form.tsx'));
