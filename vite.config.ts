import { cpSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { contentSecurity } from './tools/content-security.ts';
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

/** With all that it imports, which is the whole first screen. */
const FIRST = /src\/app\/start\.tsx$/;

export default defineConfig({
  // Zendesk serves each deployment from another path.
  base: './',
  publicDir: 'assets',
  plugins: [wordsParts(), react(), contentSecurity(), zendeskPackage()],
  build: {
    outDir: 'dist/assets',
    assetsDir: '.',
    emptyOutDir: true,
    target: 'es2022',
    // The second page is where services send the window of a sign-in back to.
    rolldownOptions: {
      input: ['index.html', 'oauth-return.html'],
      // The first screen is one file, also what it shares with later parts: many small ones compress badly.
      output: {
        codeSplitting: { groups: [{ name: 'first', test: FIRST }] },
        // Somebody else's console is no place for what an app works with.
        minify: { compress: { dropConsole: true } },
      },
    },
  },
});
