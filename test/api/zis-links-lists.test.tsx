import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { identityOf, type NewLink } from '../../src/api/zis-links/client.ts';
import type { LinkSearch } from '../../src/api/zis-links/search-address.ts';
import { acted } from '../support/acted.ts';
import { answered, jira, slack } from '../support/links.ts';
import { aWorld } from '../support/render-app.tsx';
import { renderWriter } from '../support/render-writer.ts';

const ticket: LinkSearch = { link_type: 'jira_issue', left_object_name: 'zendesk:ticket101' };
const newLink = (name: string, left = 'zendesk:ticket101'): NewLink => ({
  link_type: 'jira_issue',
  left_object: { name: left, metadata: {} },
  right_object: { name, metadata: {} },
});
const three = () => aWorld({ links: ['A', 'B', 'C'].map((key) => jira(key)) });

describe('a list that is on the screen when a link is written', () => {
  it('gains a new link without being read again', async () => {
    const { writer, named, sent } = await renderWriter({ world: three() }, [ticket]);
    sent();

    await acted(() => writer().create(newLink('jira:D')));

    expect(named(0)).toEqual(['jira:A', 'jira:B', 'jira:C', 'jira:D']);
    expect(sent()).toEqual(['POST', 'GET']);
  });

  it('shows a change where the link was', async () => {
    const { writer, lists, named, sent } = await renderWriter({ world: three() }, [ticket]);
    sent();

    await acted(() =>
      writer().patch(identityOf(newLink('jira:B')), { right_object: { metadata: { a: 1 } } }),
    );

    expect(named(0)).toEqual(['jira:A', 'jira:B', 'jira:C']);
    expect(lists()[0]?.data?.items[1]?.right_object.metadata).toEqual({ a: 1 });
    expect(sent()).toEqual(['PATCH', 'GET']);
  });

  it('loses a link that is deleted', async () => {
    const { writer, named, sent } = await renderWriter({ world: three() }, [ticket]);
    sent();

    await acted(() => writer().remove(identityOf(newLink('jira:B'))));

    expect(named(0)).toEqual(['jira:A', 'jira:C']);
    expect(sent()).toEqual(['DELETE', 'GET']);
  });

  it('shows what the server has, not what was sent', async () => {
    const { writer, zaf, named } = await renderWriter({ world: three() }, [ticket]);
    zaf.scenario = 'lying-server';

    await acted(() => writer().create(newLink('jira:D')));
    await acted(() => writer().remove(identityOf(newLink('jira:B'))));

    expect(named(0)).toEqual(['jira:A', 'jira:B', 'jira:C']);
  });

  it('is as old as it was: one link is not all of them', async () => {
    const { writer, lists } = await renderWriter({ world: three() }, [ticket]);
    const [before] = lists().map(({ dataUpdatedAt }) => dataUpdatedAt);
    await new Promise((resolve) => setTimeout(resolve, 5));

    await acted(() => writer().create(newLink('jira:D')));

    expect(lists()[0]?.dataUpdatedAt).toBe(before);
  });

  it('stays a failure when it could not be read', async () => {
    const staged = await renderWriter({ world: three() }, [ticket]);
    staged.zaf.failureOf = ({ type }) => (type === 'GET' ? answered(403) : undefined);
    await acted(async () => {
      await staged.queryClient.resetQueries();
    });

    staged.zaf.failureOf = () => undefined;
    await acted(() => staged.writer().create(newLink('jira:D')));

    expect(staged.lists()[0]).toMatchObject({ isError: true, data: undefined });
  });
});

describe('of several lists', () => {
  const name = 'jira:(D.1)+\n[x]$^|?\\';

  it.each<readonly [what: string, search: LinkSearch, holds: boolean]>([
    ['the left name', { ...ticket }, true],
    ['the right name', { link_type: 'jira_issue', right_object_name: name }, true],
    ['both names', { ...ticket, right_object_name: name }, true],
    [
      'a name that begins like it',
      { link_type: 'jira_issue', left_object_name: 'zendesk:*' },
      true,
    ],
    ['a name that ends like it', { link_type: 'jira_issue', left_object_name: '*101' }, true],
    ['any name', { link_type: 'jira_issue', left_object_name: '*' }, true],
    ['two parts of it', { link_type: 'jira_issue', right_object_name: 'j*D.1*|?\\' }, true],
    ['another type', { ...ticket, link_type: 'slack_thread' }, false],
    ['another ticket', { ...ticket, left_object_name: 'zendesk:ticket1010' }, false],
    ['the beginning of the name', { ...ticket, left_object_name: 'zendesk:ticket10' }, false],
    ['a wildcard that does not fit', { ...ticket, left_object_name: '*102' }, false],
    ['a dot that is no wildcard', { ...ticket, right_object_name: 'jira:(D_1)*' }, false],
    ['the left name on the right', { ...ticket, right_object_name: 'zendesk:ticket101' }, false],
  ])('those gain a new link whose search finds it: %s', async (_, search, holds) => {
    const { writer, named, queryClient } = await renderWriter({ world: three() }, [search]);

    await acted(() => writer().create(newLink(name)));

    expect(named(0)?.includes(name)).toBe(holds);
    // The server finds the same.
    await acted(() => queryClient.invalidateQueries());
    expect(named(0)?.includes(name)).toBe(holds);
  });

  it('only those are read again that would hold a link of which nobody knows', async () => {
    const world = aWorld({ links: [jira('A'), slack('C1')] });
    const other = { ...ticket, link_type: 'slack_thread' };
    const { writer, zaf } = await renderWriter({ world }, [ticket, other]);
    const asked: string[] = [];
    zaf.failureOf = ({ type, url }) => {
      if (type !== 'GET') return undefined;
      if (url.includes('right_object_name')) return answered(503);
      asked.push(url);
      return undefined;
    };

    await acted(async () => {
      expect(await writer().remove(identityOf(newLink('jira:A')))).toMatchObject({
        outcome: 'done-unread',
      });
    });

    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toContain('jira_issue');
  });
});

describe('a list that is on its way when a link is written', () => {
  it('is asked again: what comes may be older than the write', async () => {
    const { writer, lists, named, zaf, sent } = await renderWriter({ world: three() }, [ticket]);
    const release = holdListAnswers(zaf);
    await acted(async () => {
      void lists()[0]?.refetch();
      await new Promise((resolve) => setTimeout(resolve));
    });
    sent();

    await acted(() => writer().create(newLink('jira:D')));
    await acted(async () => {
      release();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });

    await waitFor(() => expect(lists()[0]?.isFetching).toBe(false));
    expect(named(0)).toEqual(['jira:A', 'jira:B', 'jira:C', 'jira:D']);
    expect(sent()).toEqual(['POST', 'GET', 'GET']);
  });
});

/** Answers for whole lists come late, with what was true when they were asked for. */
function holdListAnswers(zaf: Awaited<ReturnType<typeof renderWriter>>['zaf']): () => void {
  let release = () => undefined as unknown;
  const released = new Promise((resolve) => {
    release = () => resolve(undefined);
  });
  const request = zaf.client.request.bind(zaf.client);
  zaf.client.request = async (options) => {
    const answer = await request(options);
    const isList = options.type === 'GET' && !options.url.includes('right_object_name');
    if (isList) await released;
    return answer;
  };
  return release;
}
