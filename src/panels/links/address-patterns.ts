import type { Metadata } from '../../api/zis-links/schemas.ts';

/** What stands behind `{part}` in a pattern. No part takes `*`: in a search it would mean anything. */
export const ADDRESS_PARTS: Readonly<Record<string, string>> = {
  channel: '(?=[a-z]*[0-9])[cdg][a-z0-9]+',
  id: '(?=[a-z]*[0-9])[a-z0-9]{15}(?:[a-z0-9]{3})?',
  key: '[a-z][a-z0-9_]*-[0-9]+',
  kind: 'issues|merge_requests|work_items|issues/incident',
  number: '[0-9]+',
  org: '[a-z0-9-]+',
  project: '[^/?*]+(?:/[^/?*]+)?',
  record: '[a-z_]+/[0-9]+',
  repo: '[a-z0-9_.-]+/[a-z0-9_.-]+',
  short: '[a-z0-9]+',
  slug: '[^/?]+',
  stamp: '[0-9]{16}',
  store: '[a-z0-9-]+',
  tree: '[a-z0-9_.%-]+(?:/[a-z0-9_.%-]+)+?',
  ts: '[0-9]+[.][0-9]+',
};

/** What the pattern that fits found for a part; empty where it has no such part. */
type Found = (part: string) => string;

interface AddressForm {
  /** For hosts of the system; they see host, path and query as one text. */
  readonly known?: readonly string[];
  /** So much the system's own that they count on any host, such as a company's. */
  readonly anywhere?: readonly string[];
  readonly read: (found: Found) => ObjectPlace;
}

export interface ObjectPlace {
  /** What integrations write after `system:` in an object's name. */
  readonly key: string;
  readonly metadata?: Metadata;
}

const WORK_ITEM = '(?:/_workitems/edit/|/[^?]*[?](?:.*&)?workitem=){number}';

/** The addresses of the systems' objects, an entry each. To read one more, add a pattern or an entry. */
export const ADDRESS_FORMS: Readonly<Record<string, AddressForm>> = {
  jira: {
    known: ['[^?]*/(?:issues|queues|portal)/(?:[^?]*/)?{key}'],
    anywhere: ['[^?]*/browse/{key}', '.*[?&]selectedIssue={key}'],
    read: (found) => ({ key: found('key').toUpperCase() }),
  },
  slack: {
    known: [
      '[^/]+/client/[a-z0-9]+/[^?]*threads?/{channel}-{ts}',
      '[^/]+/client/[a-z0-9]+/{channel}',
      '[^/]+/archives/{channel}/?(?=[?]|$)',
    ],
    anywhere: [
      // The time in the path of a reply is the reply's own; the thread's is in the query.
      '[^/]+/archives/{channel}/p{stamp}/?[?](?:.*&)?thread_ts={ts}',
      '[^/]+/archives/{channel}/p{stamp}',
    ],
    read: readThread,
  },
  github: {
    known: ['[^/]+/(?!orgs/){repo}/(?:issues|pull|discussions)/{number}'],
    read: (found) => ({
      key: `${found('repo')}#${found('number')}`,
      metadata: { number: Number(found('number')) },
    }),
  },
  gitlab: {
    known: ['[^/]+/(?!groups/){tree}(?:/-)?/{kind}/{number}'],
    anywhere: ['[^/]+/(?!groups/){tree}/-/{kind}/{number}'],
    read: (found) => ({
      key: found('tree') + (found('kind') === 'merge_requests' ? '!' : '#') + found('number'),
      metadata: { iid: Number(found('number')) },
    }),
  },
  linear: {
    known: ['[^/]+/[^/?]+/issue/{key}(?:/{slug})?'],
    read: (found) => ({ key: found('key').toUpperCase(), metadata: titleOf(found('slug')) }),
  },
  azure_devops: {
    known: [
      `dev[.]azure[.]com/{project}${WORK_ITEM}`,
      `{org}[.]visualstudio[.]com/(?:DefaultCollection/)?{project}${WORK_ITEM}`,
    ],
    anywhere: ['[^/]+/(?:[^/?*]+/)*?{project}/_workitems/edit/{number}'],
    read: (found) => ({
      key: `${[found('org'), found('project')].filter(Boolean).join('/')}#${found('number')}`,
    }),
  },
  asana: {
    known: ['[^/]+/0/(?:[a-z_]+/)?[0-9]+/{number}', '[^/]+/1/[0-9]+/(?:[^?]*/)?task/{number}'],
    read: (found) => ({ key: found('number') }),
  },
  trello: {
    known: ['[^/]+/c/{short}(?:/[0-9]+-{slug})?'],
    read: (found) => ({ key: found('short'), metadata: titleOf(found('slug')) }),
  },
  shopify: {
    known: [
      'admin[.]shopify[.]com/store/{store}/{record}',
      '{store}[.]myshopify[.]com/admin/{record}',
    ],
    read: (found) => ({ key: `${found('store')}/${found('record')}` }),
  },
  salesforce: {
    known: ['[^/]+/{id}'],
    anywhere: ['[^/]+/lightning/r/(?:[a-z0-9_]+/)?{id}'],
    read: (found) => ({ key: found('id') }),
  },
};

function readThread(found: Found): ObjectPlace {
  const [channel, stamp] = [found('channel'), found('stamp')];
  const ts = found('ts') || stamp.replace(/(?=\d{6}$)/, '.');
  return ts
    ? { key: `${channel}-${ts}`, metadata: { channel, ts } }
    : { key: channel, metadata: { channel } };
}

/** `fix-the-printer` → `Fix the printer`; a query is decoded without throwing, whatever it holds. */
function titleOf(slug: string): Metadata {
  const query = new URLSearchParams(`slug=${slug.replaceAll('&', '%26')}`);
  const words = (query.get('slug') ?? '').replaceAll('-', ' ').trim();
  return words && !words.includes('\uFFFD')
    ? { title: words.charAt(0).toUpperCase() + words.slice(1) }
    : {};
}
