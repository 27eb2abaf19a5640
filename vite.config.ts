import { cpSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { contentSecurity } from './tools/content-security.ts';
import { firstScreen } from './tools/first-screen.ts';
import { oauthReturnPage } from './tools/oauth-return-page.ts';
import { shipListings } from './tools/ship-listings.ts';
import { wordsParts } from './tools/words-parts.ts';

/** Puts what Zendesk reads beside the built app, untouched. */
function zendeskPackage(): Plugin {
  return {
    name: 'zendesk-package',
    apply: 'build',
    closeBundle() {
      cpSync('manifest.json', 'dist/manifest.json');
      shipListings('translations', 'dist/translations');
    },
  };
}

/** What asks for the links, with all that it imports: without React. */
const OPENING = /src\/main\.ts$|vite\/preload-helper/;
/** With all that it imports, which is the rest of the first screen. */
const FIRST = /src\/app\/start\.tsx$/;
/** What acts in the list of links. */
const ACTING = /src\/panels\/links\/acting\/part\.ts$/;
/** What opens in it. */
const OPENS = ['menus', 'forms'].map((name) => new RegExp(`src/panels/links/acting/${name}\\.ts$`));
/**
 * What many later parts share, in few files: many small ones take long to ask for, and compress badly.
 * `menu` and `garden` may import `shared`, never the other way around.
 */
const SHARED = {
  menu: /@zendeskgarden\/container-(menu|selection)\/|@floating-ui|src\/ui\/(action-menu|use-floating-list)/,
  garden:
    /\/(@zendeskgarden\/(?!container-(tabs|utilities))|styled-components|stylis|polished|color2k|lodash\.\w+|react-merge-refs)|src\/ui\/garden\//,
  shared:
    /src\/(http|zaf)\/|src\/ui\/(?!theme|virtual-list|row-list)|later-texts|@tanstack\/(react-query|query-core)\/|@zendeskgarden\/container-utilities|@babel|prop-types|@reach|p-throttle|manifest\.json/,
};

export default defineConfig({
  // Zendesk serves each deployment from another path.
  base: './',
  publicDir: 'assets',
  plugins: [
    ...[wordsParts(), react(), contentSecurity()],
    firstScreen({ screen: FIRST, acting: ACTING, opens: OPENS }),
    ...[oauthReturnPage(), zendeskPackage()],
  ],
  build: {
    outDir: 'dist/assets',
    assetsDir: '.',
    emptyOutDir: true,
    target: 'es2022',
    // Every browser that Zendesk supports preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // The first screen is one file, also what it shares with later parts.
          groups: [
            { name: 'opening', test: OPENING, priority: 10, includeDependenciesRecursively: true },
            { name: 'first', test: FIRST, priority: 9, includeDependenciesRecursively: true },
            ...Object.entries(SHARED).map(([name, test], at) => ({ name, test, priority: 8 - at })),
            { name: 'links', test: ACTING, priority: 1, includeDependenciesRecursively: true },
          ],
          includeDependenciesRecursively: false,
        },
        // Somebody else's console is no place for what an app works with.
        minify: { compress: { dropConsole: true } },
      },
    },
  },
});
