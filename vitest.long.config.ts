import { defineConfig } from 'vitest/config';
import usual, { project } from './vitest.config.ts';

/** What takes minutes by itself: every state of the app, looked at in a browser. */
export default defineConfig({
  ...usual,
  test: { ...usual.test, projects: [project('long', 'node', 'test/long/**/*.test.ts')] },
});
