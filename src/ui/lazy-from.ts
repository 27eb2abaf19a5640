import { lazy } from 'react';

/** Whatever `lazy` can load. */
type Component = Awaited<ReturnType<Parameters<typeof lazy>[0]>>['default'];

/**
 * What gives the components of a part whose code comes later, by their names in it. The whole part
 * comes with the first of them that is shown: one file instead of one each.
 */
export const lazyFrom =
  <Part extends Readonly<Record<keyof Part, Component>>>(load: () => Promise<Part>) =>
  <Name extends keyof Part>(name: Name) =>
    lazy(async () => ({ default: (await load())[name] }));
