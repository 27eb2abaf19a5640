import { lazy } from 'react';

/* What stands open above the list, and is rarely open. */
export const AddMake = lazy(() => import('./add-make.tsx'));
export const EditMake = lazy(() => import('./edit-make.tsx'));
/** With the code editor, which is needed nowhere else. */
export const SectionsTool = lazy(() => import('./sections/sections-tool.tsx'));
