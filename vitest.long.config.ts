import { defineConfig, mergeConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/** What takes minutes by itself: every state of the app, looked at in a browser. */
export default mergeConfig(
  usual,
  defineConfig({ test: { include: ['test/long/**/*.test.ts'], exclude: [] } }),
);
