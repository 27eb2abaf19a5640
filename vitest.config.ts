import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { wordsParts } from './tools/words-parts.ts';

export const project = (name: string, environment: string, include: string) => ({
  extends: true as const,
  test: { name, environment, include: [include] },
});

export default defineConfig({
  plugins: [wordsParts(), react()],
  test: {
    setupFiles: 'test/setup.ts',
    // A page takes 0.2 s to make: a test that needs one is written in TSX, or says so in its first line.
    projects: [
      project('logic', 'node', 'test/!(long)/**/*.test.ts'),
      project('screens', 'jsdom', 'test/**/*.test.tsx'),
    ],
    reporters: ['default', './test/support/count-reporter.ts'],
    // One process for many files: what they all load is loaded once.
    isolate: false,
    testTimeout: 40_000,
    hookTimeout: 60_000,
    // One less than all is one alone on a machine of two.
    maxWorkers: '100%',
  },
});
