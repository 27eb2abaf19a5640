import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { wordsParts } from './tools/words-parts.ts';

export default defineConfig({
  plugins: [wordsParts(), react()],
  test: {
    environment: 'jsdom',
    setupFiles: 'test/setup.ts',
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/long/**'],
    reporters: ['default', './test/support/count-reporter.ts'],
    // One process for many files: what they all load is loaded once.
    isolate: false,
    testTimeout: 40_000,
    hookTimeout: 60_000,
    // One less than all is one alone on a machine of two.
    maxWorkers: '100%',
  },
});
