import { lazy } from 'react';

/* What acts is drawn with Garden and comes after the rows. */
export const AppChoice = lazy(() => import('./acting/app-choice.tsx'));
export const MakeFilter = lazy(() => import('./acting/make-filter.tsx'));
export const PanelActs = lazy(() => import('./acting/panel-acts.tsx'));
export const RowMenu = lazy(() => import('./acting/row-menu.tsx'));
export const RowWork = lazy(() => import('./acting/row-work.tsx'));
