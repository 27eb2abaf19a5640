import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { wordsParts } from './tools/words-parts.ts';

/** Those without a screen. */
const ALL = 'test/{api,faults,http,properties,zaf}/**/*.test.{ts,tsx}';

/** The tests that stryker.config.json runs for each mutant: all, or those that `TESTS` names. */
export default defineConfig({
  plugins: [wordsParts(), react()],
  test: {
    environment: 'jsdom',
    setupFiles: 'test/setup.ts',
    isolate: false,
    include: (process.env.TESTS ?? ALL).split(' '),
  },
});
