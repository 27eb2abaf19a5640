import { describe, expect, it } from 'vitest';
import type { Link } from '../../sandbox/world.ts';
import { identityOf, type NewLink } from '../../src/api/zis-links/client.ts';
import type { LinkWritten } from '../../src/api/zis-links/writes.ts';
import { isDone } from '../../src/http/write-outcome.ts';
import { acted } from '../support/acted.ts';
import { jira } from '../support/links.ts';
import { aWorld } from '../support/render-app.tsx';
import type { EmulatedZaf } from '../support/zaf-client.ts';
import { meet, type Meeting } from '../support/meeting.ts';
import { renderWriter } from '../support/render-writer.ts';

const stored = jira('ACME-1', { status: 'Open', votes: 3 });
const wanted: NewLink = {
  link_type: 'jira_issue',
  left_object: { name: 'zendesk:ticket101', metadata: { ticket_id: 101 } },
  right_object: { name: 'jira:ACME-2', metadata: { status: 'Open' } },
};
const change = { right_object: { metadata: { status: 'Done', votes: null } } };

/** What was asked for, on a world that holds one link. */
const writes = {
  create: (writer: Writer) => writer.create(wanted),
  patch: (writer: Writer) => writer.patch(identityOf(wanted), change),
  remove: (writer: Writer) => writer.remove(identityOf(wanted)),
};
type Writer = ReturnType<Awaited<ReturnType<typeof renderWriter>>['writer']>;
type Write = keyof typeof writes;

const before: Readonly<Record<Write, readonly Link[]>> = {
  create: [stored],
  patch: [stored, jira('ACME-2', { status: 'Open', votes: 3 })],
  remove: [stored, jira('ACME-2', { status: 'Open', votes: 3 })],
};

/** Writes, and says what came of it and whether the world is as it was wanted. */
async function outcomeOf(write: Write, meeting: Meeting) {
  const staged = await renderWriter({ world: aWorld({ links: [...before[write]] }) });
  meet(staged, meeting);

  let written: LinkWritten = { outcome: 'failed' };
  await acted(async () => {
    written = await writes[write](staged.writer());
  });
  return { ...written, isAsWanted: isAsWanted[write](staged.world.links), sent: staged.sent() };
}

const other = (links: readonly Link[]) =>
  links.find(({ right_object }) => right_object.name === 'jira:ACME-2');

const isAsWanted: Readonly<Record<Write, (links: readonly Link[]) => boolean>> = {
  create: (links) => other(links)?.right_object.metadata.status === 'Open',
  patch: (links) => JSON.stringify(other(links)?.right_object.metadata) === '{"status":"Done"}',
  remove: (links) => other(links) === undefined,
};

const html = '<!doctype html><title>Sign in</title>';

describe.each(['create', 'patch', 'remove'] as const)('what became of a write: %s', (write) => {
  it.each<readonly [what: string, meeting: Meeting, outcome: LinkWritten['outcome']]>([
    ['accepted, and it shows', { isStored: true }, 'done'],
    ['accepted, and it does not show', { isStored: false }, 'not-visible'],
    ['accepted, and nobody can look', { isStored: true, isReadable: false }, 'done-unread'],
    ['500, and it shows', { isStored: true, status: 500 }, 'done'],
    ['500, and it does not show', { isStored: false, status: 500 }, 'failed'],
    ['500, and nobody can look', { isStored: true, status: 500, isReadable: false }, 'unclear'],
    ['no answer, and it shows', { isStored: true, status: 0 }, 'done'],
    ['no answer, and it does not show', { isStored: false, status: 0 }, 'failed'],
    [
      'no answer, and nobody can look',
      { isStored: false, status: 0, isReadable: false },
      'unclear',
    ],
    ['a page of HTML, and it shows', { isStored: true, status: 200, body: html }, 'done'],
    [
      'a page of HTML, and it does not show',
      { isStored: false, status: 200, body: html },
      'failed',
    ],
    ['401', { isStored: false, status: 401 }, 'failed'],
    ['403', { isStored: false, status: 403 }, 'failed'],
    ['429', { isStored: false, status: 429 }, 'failed'],
    ['429, and nobody can look', { isStored: false, status: 429, isReadable: false }, 'failed'],
  ])('%s', async (_, meeting, outcome) => {
    const written = await outcomeOf(write, meeting);

    expect(written.outcome).toBe(outcome);
    if (meeting.isReadable !== false) expect(written.isAsWanted).toBe(written.outcome === 'done');
    if (outcome === 'done') expect(written.error).toBeUndefined();
    if (outcome === 'failed' || outcome === 'unclear') expect(written.error).toBeDefined();
    expect(isDone(written)).toBe(outcome === 'done' || outcome === 'done-unread');
  });

  it('is sent once, whatever becomes of it, and looked for six times at most', async () => {
    const { sent } = await outcomeOf(write, { isStored: true, status: 500, isReadable: false });

    expect(sent.slice(0, 1)).not.toEqual(['GET']);
    expect(sent.slice(1)).toEqual(Array(6).fill('GET'));
  });

  it('is not looked for when it cannot have happened', async () => {
    const { sent } = await outcomeOf(write, { isStored: false, status: 403 });

    expect(sent).toHaveLength(1);
  });
});

describe.each([409, 422])('a duplicate that is answered with %i', (status) => {
  const created = async (there: Link) => {
    const staged = await renderWriter({ world: aWorld({ links: [there] }) });
    staged.zaf.failureOf = ({ type }) => (type === 'POST' ? { status } : undefined);
    let written: LinkWritten | undefined;
    await acted(async () => {
      written = await staged.writer().create(wanted);
    });
    return written;
  };

  it.each([
    ['in the same order', { status: 'Open' }],
    ['with a null for a key that is not there', { status: 'Open', votes: null }],
  ])('is done when what is there is what was wanted: %s', async (_, metadata) => {
    expect(await created(jira('ACME-2', metadata))).toMatchObject({ outcome: 'done' });
  });

  it.each([
    ['another value', { status: 'Done' }],
    ['one more key', { status: 'Open', votes: 3 }],
    ['nothing', {}],
  ])('is not done when what is there is something else: %s', async (_, metadata) => {
    const written = await created(jira('ACME-2', metadata));

    expect(written).toMatchObject({ outcome: 'failed', error: { status } });
    expect(written?.link).toMatchObject({ right_object: { metadata } });
  });
});

describe('a link that was not there', () => {
  it('is deleted when the answer is 404, and nobody is told of an error', async () => {
    const { writer } = await renderWriter({ world: aWorld() });

    await acted(async () => {
      expect(await writer().remove(identityOf(wanted))).toEqual({ outcome: 'done', link: null });
    });
  });

  it('is not deleted when the answer is 404 and it is there after all', async () => {
    const written = await outcomeOf('remove', { isStored: false, status: 404 });

    expect(written.outcome).toBe('not-visible');
  });

  it('cannot be changed', async () => {
    const { writer } = await renderWriter({ world: aWorld() });

    await acted(async () => {
      const written = await writer().patch(identityOf(wanted), change);
      expect(written).toMatchObject({ outcome: 'failed', error: { status: 422 } });
    });
  });
});

describe('what a link cannot be called', () => {
  it.each([
    ['wildcard', 'jira:*'],
    ['empty-name', ' '],
  ])('is refused here and never sent: %s', async (reason, name) => {
    const { writer, sent } = await renderWriter();
    const identity = { ...identityOf(wanted), right_object_name: name };

    await acted(async () => {
      const refused = { outcome: 'failed', error: { kind: 'refused', reason } };
      expect(
        await writer().create({ ...wanted, right_object: { name, metadata: {} } }),
      ).toMatchObject(refused);
      expect(await writer().patch(identity, change)).toMatchObject(refused);
      expect(await writer().remove(identity)).toMatchObject(refused);
    });

    expect(sent()).toEqual([]);
  });
});

describe('a change that the server took apart', () => {
  it.each<readonly [what: string, metadata: Record<string, unknown>, outcome: string]>([
    ['all of it', { status: 'Done' }, 'done'],
    ['all of it, and something else besides', { status: 'Done', theirs: 1 }, 'done'],
    ['a null in the place of a removal', { status: 'Done', votes: null }, 'done'],
    ['nothing removed', { status: 'Done', votes: 3 }, 'not-visible'],
    ['only removed', { status: 'Open' }, 'not-visible'],
  ])('is done only when all of it shows: %s', async (_, metadata, outcome) => {
    const { world, zaf, writer } = await renderWriter({
      world: aWorld({ links: [...before.patch] }),
    });
    const request = zaf.client.request.bind(zaf.client);
    zaf.client.request = async (options) => {
      const answer = await request(options);
      if (options.type === 'PATCH') world.links = [jira('ACME-2', metadata)];
      return answer;
    };

    await acted(async () => {
      expect(await writer().patch(identityOf(wanted), change)).toMatchObject({ outcome });
    });
  });
});

describe('a reading that was on its way before the write', () => {
  it('does not judge it', async () => {
    const { writer, zaf } = await renderWriter({ world: aWorld({ links: [...before.patch] }) });
    const identity = identityOf(wanted);
    const release = holdFirstAnswer(zaf);

    await acted(async () => {
      const early = writer().read(identity);
      const writing = writer().patch(identity, change);
      setTimeout(release, 50);

      expect((await early)?.right_object.metadata).toEqual({ status: 'Open', votes: 3 });
      expect(await writing).toMatchObject({ outcome: 'done' });
    });
  });
});

/** The next call is answered with what was true when it was sent, but late. */
function holdFirstAnswer(zaf: EmulatedZaf): () => void {
  let release = () => undefined as unknown;
  const released = new Promise((resolve) => {
    release = () => resolve(undefined);
  });
  const request = zaf.client.request.bind(zaf.client);
  let calls = 0;
  zaf.client.request = async (options) => {
    const isFirst = ++calls === 1;
    const answer = await request(options);
    if (isFirst) await released;
    return answer;
  };
  return release;
}
