import { lazy } from 'react';

/* What stands open above a list, and is rarely open. */
export const AddLink = lazy(() => import('./add-link.tsx'));
export const OpenTool = lazy(() => import('./open-tool.tsx'));
