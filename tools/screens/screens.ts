import { connectionScreens } from './connection-screens.ts';
import { elsewhereScreens } from './elsewhere-screens.ts';
import { linkScreens } from './link-screens.ts';
import type { Screen } from './stage.ts';

/** What there is to see: for pictures, and for tests that look at everything. */
export const SCREENS: readonly Screen[] = [
  ...linkScreens,
  ...connectionScreens,
  ...elsewhereScreens,
];
