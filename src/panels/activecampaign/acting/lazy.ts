import { lazy } from 'react';

/* What stands open above the list, and is rarely open. */
export const AddConnection = lazy(() => import('./add-connection.tsx'));
export const EditConnection = lazy(() => import('./edit-connection.tsx'));
