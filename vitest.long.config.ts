import { defineConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/**
 * What takes minutes by itself: every state of the app, looked at in a browser. It is not merged with
 * the usual one: lists would be joined, and what that leaves out would be left out here too.
 */
export default defineConfig({
  ...usual,
  test: {
    ...usual.test,
    include: ['test/long/**/*.test.ts'],
    exclude: [],
  },
});
