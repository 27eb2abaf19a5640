import { activeCampaignScreens } from './activecampaign-screens.ts';
import { connectionFormScreens } from './connection-form-screens.ts';
import { connectionScreens } from './connection-screens.ts';
import { doctorScreens } from './doctor-screens.ts';
import { explorerScreens } from './explorer-screens.ts';
import { linkFormScreens } from './link-form-screens.ts';
import { linkScreens } from './link-screens.ts';
import { linkStateScreens } from './link-state-screens.ts';
import { linkToolScreens } from './link-tool-screens.ts';
import { makeScreens } from './make-screens.ts';
import { makeSectionScreens } from './make-section-screens.ts';
import { mirrorScreens } from './mirror-screens.ts';
import { oauthScreens } from './oauth-screens.ts';
import { placeScreens } from './place-screens.ts';
import type { Screen } from './stage.ts';

/** What there is to see: for pictures, and for tests that look at everything. */
export const SCREENS: readonly Screen[] = [
  ...linkScreens,
  ...linkFormScreens,
  ...linkToolScreens,
  ...linkStateScreens,
  ...mirrorScreens,
  ...explorerScreens,
  ...connectionScreens,
  ...connectionFormScreens,
  ...oauthScreens,
  ...activeCampaignScreens,
  ...makeScreens,
  ...makeSectionScreens,
  ...doctorScreens,
  ...placeScreens,
];
