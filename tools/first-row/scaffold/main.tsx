import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { client, registered } from './client.ts';

/*
 * An app as one begins it with Zendesk's React scaffold, in its order: Zendesk registers the app, says who
 * looks, their texts are loaded, then the location. Here that asks for the links and lists them.
 */

const Sidebar = lazy(() => import('./sidebar.tsx'));

function Registered({ children }: { readonly children: ReactNode }) {
  const [isRegistered, setIsRegistered] = useState(false);
  useEffect(() => void registered.then(() => setIsRegistered(true)), []);
  return isRegistered && children;
}

function Translated({ children }: { readonly children: (title: string) => ReactNode }) {
  const [title, setTitle] = useState<string>();
  useEffect(() => {
    void client
      .get('currentUser')
      .then(() => import('./texts.ts'))
      .then((texts) => setTitle(texts.title));
  }, []);
  return title !== undefined && children(title);
}

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root.');
createRoot(place).render(
  <Registered>
    <ThemeProvider theme={{ ...DEFAULT_THEME }}>
      <Translated>
        {(title) => (
          <Suspense fallback={<span>Loading...</span>}>
            <Sidebar title={title} />
          </Suspense>
        )}
      </Translated>
    </ThemeProvider>
  </Registered>,
);
