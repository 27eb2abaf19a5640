import '@testing-library/jest-dom/vitest';
import { cleanup, configure, getConfig } from '@testing-library/react';
import { __PRIVATE__ as styles } from 'styled-components';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { answerStylesQuickly } from './support/quick-styles.ts';

// What jsdom lacks and a browser has.
if (typeof window !== 'undefined') {
  // React asks for this word from tests that use `act`.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  );
  vi.stubGlobal('matchMedia', (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  answerStylesQuickly(window);
}

// jsdom parses a style sheet whole for each rule added to it, and asks each rule about each element
// that is looked for: half the time of a panel's test, for styles that only a browser shows.
styles.mainSheet.options.isServer = true;

// The first use of a part that comes later loads its code, which takes a while on a busy machine.
const { getElementError } = getConfig();
configure({
  asyncUtilTimeout: 20_000,
  // The page is printed for what is not found in the end, and not each time that it is not there yet.
  getElementError: (message, container) =>
    isLookingAgain() ? new Error(message ?? '') : getElementError(message, container),
});

/** What Testing Library notes while it waits; no part of its types. */
const isLookingAgain = () => Reflect.get(getConfig(), '_disableExpensiveErrorDiagnostics') === true;

/** A test that makes noise fails: a warning is an error that nobody has looked at yet. */
const noise: unknown[][] = [];

const hear = (...words: unknown[]) => {
  if (!isAboutTheTest(words)) noise.push(words);
};

/** Garden's menu sets state a while after it closes, whatever the test awaits by then: no flaw of the app. */
const isAboutTheTest = ([first]: readonly unknown[]) =>
  String(first).includes('not wrapped in act(');

beforeEach(() => {
  noise.length = 0;
  vi.spyOn(console, 'error').mockImplementation(hear);
  vi.spyOn(console, 'warn').mockImplementation(hear);
});

afterEach(() => {
  if (typeof document !== 'undefined') cleanup();
  expect(noise, 'console.error and console.warn stay silent').toEqual([]);
});
