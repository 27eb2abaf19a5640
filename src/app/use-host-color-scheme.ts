import { useEffect, useState } from 'react';
import type { ColorScheme } from '../ui/color-scheme.ts';
import type { ZafHost } from '../zaf/connect.ts';

/** From the frame's address, which is right before the first paint. */
export const firstColorScheme = (): ColorScheme =>
  new URLSearchParams(window.location.search).get('colorScheme') === 'dark' ? 'dark' : 'light';

/** Marks the document, for which the theme's variables are written. */
export function showColorScheme(scheme: ColorScheme): void {
  document.documentElement.dataset.colorScheme = scheme;
}

/** The colour scheme of the page around the app; follows it. */
export function useHostColorScheme(host: ZafHost): ColorScheme {
  const [scheme, setScheme] = useState(firstColorScheme);

  useEffect(
    () => host.on('colorScheme.changed', (value) => setScheme(value === 'dark' ? 'dark' : 'light')),
    [host],
  );
  useEffect(() => showColorScheme(scheme), [scheme]);
  return scheme;
}
