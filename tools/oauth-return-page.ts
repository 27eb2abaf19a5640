import { build, type Plugin } from 'vite';
import { wordsParts } from './words-parts.ts';

/**
 * Builds the page where a sign-in ends, by itself: what the two pages shared would be a file of its own,
 * which the first screen had to wait for.
 */
export function oauthReturnPage(): Plugin {
  let outDir = '';
  return {
    name: 'oauth-return-page',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    async writeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        base: './',
        publicDir: false,
        plugins: [wordsParts()],
        build: {
          ...{ outDir, assetsDir: '.', emptyOutDir: false, target: 'es2022' },
          modulePreload: false,
          rolldownOptions: { input: 'oauth-return.html' },
        },
      });
    },
  };
}
