import { cpSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
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

/** With what they import: most of what the first screen shares with later parts. */
const SHARED = new RegExp(
  [
    String.raw`node_modules/react-dom/`,
    String.raw`node_modules/@tanstack/.*/(query|queryObserver|suspense|QueryClientProvider)\.js`,
    String.raw`src/http/(page|paged-query|same-json|send|tolerant)\.ts`,
    String.raw`src/ui/(failure|icon|later|use-focus|use-is-long|use-messages)\.`,
  ].join('|'),
);

export default defineConfig({
  // Zendesk serves each deployment from another path.
  base: './',
  publicDir: 'assets',
  plugins: [wordsParts(), react(), zendeskPackage()],
  build: {
    outDir: 'dist/assets',
    assetsDir: '.',
    emptyOutDir: true,
    target: 'es2022',
    // The second page is where services send the window of a sign-in back to.
    rolldownOptions: {
      input: ['index.html', 'oauth-return.html'],
      // What the first screen shares with later parts is one file: many small ones compress badly.
      output: { codeSplitting: { groups: [{ name: 'first', test: SHARED }] } },
    },
  },
});
