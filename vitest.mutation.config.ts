import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { wordsParts } from './tools/words-parts.ts';

/** The tests that stryker.config.json runs for each mutant: those without a screen. */
export default defineConfig({
  plugins: [wordsParts(), react()],
  test: {
    environment: 'jsdom',
    setupFiles: 'test/setup.ts',
    isolate: false,
    include: ['test/{api,faults,http,properties,zaf}/**/*.test.{ts,tsx}'],
  },
});
