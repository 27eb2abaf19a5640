import { describe, expect, it } from 'vitest';
import { anApiKeyConnection, aBearerTokenConnection } from '../../sandbox/builders.ts';
import type { AnswerForms } from '../../sandbox/answer-forms.ts';
import type { ApiKeyConnection, World } from '../../sandbox/world.ts';
import type { ConnectionWritten } from '../../src/api/zis-connections/writes.ts';
import { isDone } from '../../src/http/write-outcome.ts';
import { Secret } from '../../src/http/secret.ts';
import { acted } from '../support/acted.ts';
import { aWorldOf } from '../support/connections.ts';
import { meet, type Meeting } from '../support/meeting.ts';
import { listedNames, renderConnectionWriter } from '../support/render-connection-writer.ts';

const key = (overrides: Partial<ApiKeyConnection> = {}) =>
  anApiKeyConnection({ name: 'shop_key', ...overrides });

/** The row on the screen: the connection as the list had it. */
const old = {
  ...{ type: 'api_key' as const, name: 'shop_key', allowed_domain: 'api.shop.example' },
  ...{ created_at: key().created_at, updated_at: key().updated_at, header_name: 'x-api-key' },
};
const shared = { name: 'shop_key', allowed_domain: 'api.shop.example', header_name: 'x-api-key' };

type Rendered = Awaited<ReturnType<typeof renderConnectionWriter>>;
type Writer = ReturnType<Rendered['writer']>;

/** What was asked for. */
const writes = {
  create: (writer: Writer) =>
    writer.create({
      type: 'api_key',
      connection: { ...shared, api_key: new Secret('open-sesame') },
    }),
  update: (writer: Writer) =>
    writer.update(old, {
      type: 'api_key',
      update: { name: 'shop_key', change: { api_key: new Secret('open-sesame') } },
    }),
  remove: (writer: Writer) => writer.remove({ type: 'api_key', name: 'shop_key' }),
};
type Write = keyof typeof writes;

const before: Readonly<Record<Write, ApiKeyConnection[]>> = {
  ...{ create: [], update: [key()], remove: [key()] },
};

const isAsWanted = (write: Write, { connections: { api_key } }: World): boolean =>
  write === 'remove'
    ? api_key.length === 0
    : api_key.length === 1 && api_key[0]?.api_key === 'open-sesame';

async function outcomeOf(write: Write, meeting: Meeting, answers: Partial<AnswerForms> = {}) {
  const world = aWorldOf({ api_key: before[write] }, { answers });
  const rendered = await renderConnectionWriter({ world });
  meet(rendered, meeting);
  let written: ConnectionWritten = { outcome: 'failed' };
  await acted(async () => {
    written = await writes[write](rendered.writer());
  });
  const verbs = rendered.zaf.requests.map(({ type }) => type).filter((type) => type !== 'GET');
  return { ...written, verbs, isAsWanted: isAsWanted(write, rendered.world), rendered };
}

const html = '<!doctype html><title>Sign in</title>';
const VERB = { create: 'POST', update: 'PATCH', remove: 'DELETE' } as const;

describe.each(['create', 'update', 'remove'] as const)('what became of a write: %s', (write) => {
  it.each<readonly [what: string, meeting: Meeting, outcome: ConnectionWritten['outcome']]>([
    ['accepted, and it shows', { isStored: true }, 'done'],
    ['accepted, and it does not show', { isStored: false }, 'not-visible'],
    ['accepted, and nobody can look', { isStored: true, isReadable: false }, 'done-unread'],
    ['500, and it shows', { isStored: true, status: 500 }, 'done'],
    ['500, and it does not show', { isStored: false, status: 500 }, 'failed'],
    ['500, and nobody can look', { isStored: true, status: 500, isReadable: false }, 'unclear'],
    ['no answer, and it shows', { isStored: true, status: 0 }, 'done'],
    ['no answer, and it does not show', { isStored: false, status: 0 }, 'failed'],
    ['no answer, and nobody can look', { isStored: true, status: 0, isReadable: false }, 'unclear'],
    ['a page of HTML, and it shows', { isStored: true, status: 200, body: html }, 'done'],
    ['a page of HTML, and it does not', { isStored: false, status: 200, body: html }, 'failed'],
    ['401', { isStored: false, status: 401 }, 'failed'],
    ['403', { isStored: false, status: 403 }, 'failed'],
    ['409', { isStored: false, status: 409 }, 'failed'],
    ['422', { isStored: false, status: 422 }, 'failed'],
    ['429, and nobody can look', { isStored: false, status: 429, isReadable: false }, 'failed'],
  ])('%s', async (_, meeting, outcome) => {
    const written = await outcomeOf(write, meeting);

    expect(written.outcome).toBe(outcome);
    expect(written.verbs).toEqual([VERB[write]]);
    if (meeting.isReadable !== false) expect(written.isAsWanted).toBe(outcome === 'done');
    if (outcome === 'done') expect(written.error).toBeUndefined();
    if (outcome === 'failed' || outcome === 'unclear') expect(written.error).toBeDefined();
    expect(isDone(written)).toBe(outcome === 'done' || outcome === 'done-unread');
  });

  it.each<readonly [what: string, meeting: Meeting, outcome: ConnectionWritten['outcome']]>([
    ['accepted', { isStored: true }, 'done'],
    ['accepted, and not stored', { isStored: false }, 'not-visible'],
    ['without an answer', { isStored: true, status: 0 }, 'done'],
    ['without an answer, and not stored', { isStored: false, status: 0 }, 'failed'],
  ])(
    'is told by the list where no connection can be shown by itself: %s',
    async (_, meeting, outcome) => {
      const written = await outcomeOf(write, meeting, { show: 'not-found' });

      expect(written.outcome).toBe(outcome);
      expect(written.isAsWanted).toBe(outcome === 'done');
    },
  );

  it('brings the list on the screen up to date', async () => {
    const { rendered } = await outcomeOf(write, { isStored: true });

    expect(listedNames(rendered)).toEqual(write === 'remove' ? [] : ['shop_key']);
  });
});

describe('what only looks like a write of ours', () => {
  it('is not: a connection of that name that another has created', async () => {
    const theirs = key({ allowed_domain: 'api.theirs.example' });
    const rendered = await renderConnectionWriter({ world: aWorldOf({}) });
    rendered.world.connections.api_key = [theirs];
    meet(rendered, { isStored: false, status: 0 });

    const written = await acted(() => writes.create(rendered.writer()));

    expect(written.outcome).toBe('failed');
  });

  it('is ours all the same where only the letters of the host are other ones', async () => {
    const rendered = await renderConnectionWriter({ world: aWorldOf({}) });
    rendered.world.connections.api_key = [key({ allowed_domain: 'API.shop.example' })];
    meet(rendered, { isStored: false, status: 0 });

    const written = await acted(() => writes.create(rendered.writer()));

    expect(written.outcome).toBe('done');
  });

  it('is not: a change of somebody else since the list was read', async () => {
    const rendered = await renderConnectionWriter({ world: aWorldOf({ api_key: [key()] }) });
    rendered.world.connections.api_key = [key({ updated_at: '2026-03-02T10:00:00Z' })];
    meet(rendered, { isStored: false, status: 0 });

    const written = await acted(() => writes.update(rendered.writer()));

    expect(written.outcome).toBe('failed');
  });

  it.each([
    ['without an answer, nobody knows', { isStored: false, status: 0 }, 'unclear'],
    ['an answer is believed', { isStored: true }, 'done'],
  ] as const)(
    'cannot be told where no time of a change is kept: %s',
    async (_, meeting, outcome) => {
      const timeless = key({ updated_at: '' });
      const world = aWorldOf({ api_key: [timeless] }, { now: () => '' });
      const rendered = await renderConnectionWriter({ world });
      meet(rendered, meeting);

      const written = await acted(() => writes.update(rendered.writer()));

      expect(written.outcome).toBe(outcome);
    },
  );
});

interface Found {
  readonly api_key?: readonly ApiKeyConnection[];
  readonly isReadable?: boolean;
}

describe('a deletion that is answered with 404', () => {
  it.each([
    ['is done where the list has no such connection', { api_key: [] }, 'done'],
    ['failed where the list still has it', { api_key: [key()] }, 'failed'],
    ['is unclear where the list cannot be read', { isReadable: false }, 'unclear'],
  ] as const)('%s', async (_, found, outcome) => {
    const { api_key = [], isReadable = true }: Found = found;
    const rendered = await renderConnectionWriter({ world: aWorldOf({ api_key: [...api_key] }) });
    meet(rendered, { isStored: false, status: 404, isReadable });

    const written = await acted(() => writes.remove(rendered.writer()));

    expect(written.outcome).toBe(outcome);
    expect(written.error?.status).toBe(outcome === 'done' ? undefined : 404);
  });
});

describe('reading back', () => {
  it('asks the list where a connection by itself is answered with a page', async () => {
    const rendered = await renderConnectionWriter({ world: aWorldOf({ api_key: [key()] }) });
    rendered.zaf.failureOf = ({ url }) =>
      url.endsWith('/api_key/shop_key') ? { status: 200, responseText: html } : undefined;

    const found = await rendered.writer().read({ type: 'api_key', name: 'shop_key' });

    expect(found).toMatchObject({ name: 'shop_key' });
  });

  it('is patient with a busy list', async () => {
    const world = aWorldOf({ api_key: [key()] }, { answers: { show: 'not-found' } });
    const rendered = await renderConnectionWriter({ world });
    let isBusy = true;
    rendered.zaf.failureOf = ({ url }) => {
      if (!isBusy || !url.includes('/connections/all')) return undefined;
      isBusy = false;
      return { status: 429, responseText: '' };
    };

    const found = await rendered.writer().read({ type: 'api_key', name: 'shop_key' });

    expect(found).toMatchObject({ name: 'shop_key' });
  });

  it('takes nothing of another type for it', async () => {
    const bearer_token = [aBearerTokenConnection({ name: 'shop_key' })];
    const rendered = await renderConnectionWriter({ world: aWorldOf({ bearer_token }) });

    const found = await rendered.writer().read({ type: 'api_key', name: 'shop_key' });

    expect(found).toBeNull();
    expect(listedNames(rendered)).toEqual(['shop_key']);
  });
});
