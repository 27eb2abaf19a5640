import type { Operation } from '../operations.ts';

type Hook = (...given: readonly unknown[]) => unknown;

const modules = import.meta.glob<Readonly<Record<string, unknown>>>(
  '../../../src/api/*/hooks{,-*}.ts',
  { eager: true },
);

/** The hook of that operation, by its name. */
export function hookOf({ name }: Operation): Hook {
  const wanted = `use${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const hook = Object.values(modules)
    .map((module) => module[wanted])
    .find((exported) => typeof exported === 'function');
  if (!hook) throw new Error(`Nobody exports ${wanted}.`);
  return hook as Hook;
}
