import { inspect } from 'node:util';
import type { QueryClient } from '@tanstack/react-query';
import { vi } from 'vitest';
import { reachableTexts } from './reachable.ts';
import type { EmulatedZaf } from './zaf-client.ts';

interface Rendered {
  readonly container: HTMLElement;
  readonly queryClient: QueryClient;
  readonly zaf: EmulatedZaf;
}

/** Every way to the console, which is watched from here on. */
export function watchConsole() {
  const spies = (['log', 'info', 'debug', 'trace'] as const).map((way) =>
    vi.spyOn(console, way).mockImplementation(() => undefined),
  );
  const silent = (['error', 'warn'] as const).map((way) => vi.spyOn(console, way));
  return () => [...silent, ...spies].map(({ mock }) => mock.calls);
}

/**
 * The places where a text can be found, by name: none where a secret leaves no trace. The bodies of
 * calls are not among them: that is where a secret has to be.
 */
export async function tracesOf(
  secret: string,
  { container, queryClient, zaf }: Rendered,
  consoleCalls: () => unknown,
): Promise<readonly string[]> {
  const document = container.ownerDocument;
  const places = {
    page: document.documentElement.outerHTML,
    title: document.title,
    fields: [...document.querySelectorAll('input, textarea, select')].map((field) =>
      String(Reflect.get(field, 'value')),
    ),
    react: reactTexts(container),
    queries: cacheTexts(queryClient.getQueryCache().getAll()),
    mutations: cacheTexts(queryClient.getMutationCache().getAll()),
    storage: [localStorage, sessionStorage].map((storage) => Object.entries(storage)),
    cookies: document.cookie,
    address: [location.href, history.state],
    urls: zaf.requests.map((call) => ({ ...call, data: undefined })),
    invocations: zaf.invocations,
    console: inspect(consoleCalls(), EVERYTHING),
    clipboard: await navigator.clipboard.readText(),
  };
  return Object.entries(places)
    .filter(([, held]) => (typeof held === 'string' ? held : JSON.stringify(held)).includes(secret))
    .map(([place]) => place);
}

/** All that a walk over every property reaches, and what a person sees who logs it. */
const cacheTexts = (
  cached: readonly { readonly state: object; readonly options: object }[],
): string =>
  reachableTexts(cached) +
  cached.map(({ state, options }) => inspect([state, options], EVERYTHING)).join('\n');

const EVERYTHING = { depth: null, showHidden: true } as const;

/** What React holds for the page: the props and states of its components; not the page's elements. */
function reactTexts(container: HTMLElement): string {
  const key = Object.keys(container).find((name) => name.startsWith('__reactContainer$'));
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const left: unknown[] = [key && Reflect.get(container, key)];
  while (left.length) {
    const value = left.pop();
    if (typeof value === 'string') texts.push(value);
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (value instanceof Node || value instanceof Window) continue;
    if (value instanceof Map || value instanceof Set) left.push(...value.values());
    left.push(...(Object.values(value) as readonly unknown[]));
  }
  return texts.join('\n');
}
