import { act, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { open } from '../../src/app/opening.ts';
import { start } from '../../src/app/start.tsx';
import type { RequestOptions } from '../../src/zaf/sdk.ts';
import { answered, jira } from '../support/links.ts';
import { aWorld, stage } from '../support/render-app.tsx';

const place = document.createElement('div');
let stop: (() => void) | undefined;

afterEach(() => {
  vi.useRealTimers();
  act(() => stop?.());
  place.remove();
});

/** Starts the app; gives each search for links, with what was on the screen then. */
function started(failure?: object) {
  const { host, zaf } = stage({ world: aWorld({ links: [jira('ACME-1')] }) });
  const searches: { url: string; screen: string }[] = [];
  zaf.failureOf = ({ url }) => {
    if (!url.includes('/zis/links/')) return undefined;
    searches.push({ url, screen: place.textContent });
    return failure;
  };
  document.body.append(place);
  act(() => void (stop = start(place, { kind: 'connected', host })));
  return searches;
}

it('asks for the links before there is a screen, and not again for it', async () => {
  const searches = started();

  await within(place).findByText('ACME-1');
  await within(place).findByRole('tab', { name: 'Links' });
  await within(place).findByRole('button', { name: 'Add link' });

  expect(searches.map(({ screen }) => screen)).toEqual(searches.map(() => ''));
  expect(searches).not.toEqual([]);
  expect(new Set(searches.map(({ url }) => url)).size).toBe(searches.length);
});

it('tells why they did not come, as if the screen had asked', async () => {
  const searches = started(answered(403));

  await within(place).findByText('The links could not be loaded.');
  await within(place).findByRole('tab', { name: 'Links' });

  expect(searches[0]?.screen).toBe('');
});

it('asks for the links before anything else, for the ticket that the greeting names', async () => {
  const { host } = stage({ world: aWorld({ links: [jira('ACME-1')] }) });
  const asked: string[] = [];
  const noting = {
    ...host,
    get: (path: string) => {
      asked.push(path);
      return host.get(path);
    },
    request: (options: RequestOptions) => {
      asked.push(options.url.replace(/\/links\/.*/, '/links'));
      return host.request(options);
    },
  };

  await open(noting);

  expect(new Set(asked)).toEqual(new Set(['/api/services/zis/links', 'currentUser']));
  expect(asked.at(-1)).toBe('currentUser');
});

it('lets the screen wait for ZIS, but not for long', async () => {
  vi.useFakeTimers();
  const { host, zaf } = stage({ world: aWorld({ links: [jira('ACME-1')] }) });
  const release = zaf.hold();
  const { answered } = await open(host);
  let isOver = false;
  void answered.then(() => (isOver = true));

  await vi.advanceTimersByTimeAsync(399);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);

  expect(isOver).toBe(true);
  release();
});
