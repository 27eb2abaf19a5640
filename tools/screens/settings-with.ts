import { createWorld } from '../../sandbox/seed.ts';
import type { World } from '../../sandbox/world.ts';

/** The seeded settings, some of them otherwise. */
export const settingsWith = (settings: World['settings']): Partial<World> => ({
  settings: { ...createWorld().settings, ...settings },
});
