import { lazy } from 'react';

/* What stands open above the list, and is rarely open. */
export const AddConnection = lazy(() => import('./add-connection.tsx'));
export const AuthoriseAgain = lazy(() => import('./oauth/authorise-again.tsx'));
export const OauthClients = lazy(() => import('./clients/oauth-clients.tsx'));
export const ReplaceSecret = lazy(() => import('./replacing/replace-secret.tsx'));
