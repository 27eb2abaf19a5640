import { act, screen, waitFor } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileTexts, texts } from '../support/hostile.ts';
import { hostileWorld } from '../support/hostile-world.ts';
import { closedIn, intrusionsIn, undrawnIn } from '../support/intrusions.ts';
import { answered } from '../support/links.ts';
import { renderApp } from '../support/render-app.tsx';

let cases = 0;
afterAll(() => void process.stdout.write(`hostile texts: ${cases} places looked at\n`));

// Their code takes a while to load, and is not what is looked at here.
beforeAll(() =>
  Promise.all([
    import('../../src/panels/links/link-facts.tsx'),
    import('../../src/panels/links/acting/also-linked.tsx'),
    import('../../src/panels/connections/connections-panel.tsx'),
    import('../../src/panels/activecampaign/activecampaign-panel.tsx'),
    import('../../src/panels/make/make-panel.tsx'),
    import('../../src/panels/integrations/integration-picker.tsx'),
  ]),
);

type Rendered = Awaited<ReturnType<typeof renderApp>>;

/** Opens whatever can be opened in place. */
async function openAll({ container, queryClient }: Rendered): Promise<void> {
  act(() => closedIn(container).forEach((summary) => summary.click()));
  await waitFor(() => expect(undrawnIn(container)).toEqual([]));
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
}

async function openPanel(name: string): Promise<Rendered> {
  const rendered = await renderApp({ world: hostileWorld() });
  await rendered.user.click(await screen.findByRole('tab', { name }));
  await screen.findByRole('heading', { name, level: 1 });
  await waitFor(() => expect(rendered.queryClient.isFetching()).toBe(0));
  return rendered;
}

/** Where each text stands as the text that it is. */
function unshown(container: HTMLElement, wanted: readonly string[] = texts): readonly string[] {
  cases += wanted.length;
  const shown = container.textContent;
  return wanted.filter((text) => !shown.includes(text.trim().slice(0, 200)));
}

describe.each(['Links', 'Connections', 'ActiveCampaign', 'Make'])('the panel %s', (name) => {
  it('shows texts as texts, apart from each other, and opens no page but pages', async () => {
    const rendered = await openPanel(name);

    await openAll(rendered);

    expect(unshown(rendered.container)).toEqual([]);
    expect(intrusionsIn(rendered.container)).toEqual([]);
  });
});

it('shows why something failed as a text, whatever was answered', async () => {
  for (const text of [hostileTexts['an override'], hostileTexts['a handler in an attribute']]) {
    const { container, unmount } = await renderApp({ world: hostileWorld() }, (zaf) => {
      zaf.failureOf = () => answered(422, { errors: [{ detail: text }] });
    });

    await screen.findAllByRole('alert');

    expect(intrusionsIn(container)).toEqual([]);
    unmount();
  }
});

it('shows wrong settings and the account’s integrations as texts', async () => {
  const world = hostileWorld();
  const odd = hostileTexts['open isolates'];
  world.settings = {
    integration: hostileTexts.script,
    link_types: `*${odd},jira_issue=${odd}`,
    ticket_side: odd,
    ticket_object_name: hostileTexts['an event handler'],
    object_urls: `jira = javascript:{value}\n${hostileTexts['a frame']}`,
    activecampaign_url: hostileTexts.script,
    make_zone: hostileTexts['an override'],
  };
  const rendered = await renderApp({ world });
  await screen.findByRole('group', { name: 'Integrations of this account' });

  expect(unshown(rendered.container)).toEqual([]);
  expect(unshown(rendered.container, [hostileTexts['an event handler']])).toEqual([]);
  expect(intrusionsIn(rendered.container)).toEqual([]);
});
