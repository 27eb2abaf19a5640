import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import {
  aWorldWithClients,
  callsOf,
  connect,
  openConnect,
  pass,
  startsOf,
  playedWindows,
  until,
  waiting,
} from '../support/oauth.ts';

const windows = playedWindows();

type Opened = Awaited<ReturnType<typeof openConnect>>;

const leaving: readonly (readonly [string, (opened: Opened) => unknown])[] = [
  [
    'another form is opened in its place',
    ({ user }) => user.click(screen.getByRole('button', { name: 'OAuth clients' })),
  ],
  [
    'another type is chosen',
    ({ user }) => user.selectOptions(screen.getByLabelText('Type'), 'api_key'),
  ],
  ['the app goes', ({ unmount }) => unmount()],
];

describe.each(leaving)('a sign-in whose form goes because %s', (_, leave) => {
  it('closes its window while somebody is awaited, and asks for nothing more', async () => {
    const opened = await openConnect({ world: aWorldWithClients() });
    await connect(opened.user);
    await waiting();
    const before = opened.zaf.requests.length;

    await leave(opened);
    await until(() => windows.window().isClosed());

    expect(vi.getTimerCount()).toBe(0);
    await pass(10 * 60_000);
    expect(callsOf(opened.zaf, before)).toEqual([]);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('sends nobody anywhere when that happens before ZIS has answered', async () => {
    const opened = await openConnect({ world: aWorldWithClients() });
    await screen.findByLabelText('Client');
    const release = opened.zaf.hold();
    await connect(opened.user);

    await leave(opened);
    release();
    await until(() => windows.window().isClosed());

    expect(windows.window().address()).toBe('about:blank');
    expect(startsOf(opened.zaf)).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('waits on while somebody looks at another panel, and says what came of it there', async () => {
  const world = aWorldWithClients();
  const { user } = await openConnect({ world });
  await connect(user);
  await waiting();

  await user.click(screen.getByRole('tab', { name: 'Links' }));
  windows.window().press(world, 'allow');
  await pass(500);
  await user.click(screen.getByRole('tab', { name: 'Connections' }));

  expect(await screen.findByText('new_oauth is connected.')).toBeVisible();
  expect(vi.getTimerCount()).toBe(0);
});
