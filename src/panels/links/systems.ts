/** An outside system, as a row shows it. */
export interface System {
  /** `other` for one that nobody here knows. */
  readonly id: string;
  /** The product's name; for an unknown one the integration's own word, which may be empty. */
  readonly name: string;
  /** One or two letters for a badge; empty where the name holds no letter. */
  readonly mark: string;
}

interface KnownSystem extends System {
  /** Finds it among words in lower case that are parted, led and followed by one space. */
  readonly word: RegExp;
  /** Matches the host and path of an address. */
  readonly place: RegExp;
}

/** The outside systems that are known by name, a row each; anything else keeps its own words. */
const SYSTEMS: readonly KnownSystem[] = [
  // Confluence lives beside Jira, under /wiki.
  {
    id: 'jira',
    name: 'Jira',
    mark: 'J',
    word: / jira/,
    place: /^([^/]+\.)?(atlassian\.net\/(?!wiki\/)|jira\.)/,
  },
  { id: 'slack', name: 'Slack', mark: 'S', word: / slack/, place: /^([^/]+\.)?slack\.com\// },
  // A company's own host is often named after the system, such as gitlab.acme.com.
  {
    id: 'github',
    name: 'GitHub',
    mark: 'GH',
    word: / github| gh /,
    place: /^([^/]+\.)?github\.com\/|^github\.(?!com\.)/,
  },
  {
    id: 'gitlab',
    name: 'GitLab',
    mark: 'GL',
    word: / gitlab| gl /,
    place: /^([^/]+\.)?gitlab\.com\/|^gitlab\.(?!com\.)/,
  },
  {
    id: 'linear',
    name: 'Linear',
    mark: 'L',
    word: / linear(issue)? /,
    place: /^([^/]+\.)?linear\.app\//,
  },
  {
    id: 'azure_devops',
    name: 'Azure DevOps',
    mark: 'AD',
    word: / azure ?devops| azdo| ado /,
    place: /^([^/]+\.)?(dev\.azure|visualstudio)\.com\//,
  },
  { id: 'asana', name: 'Asana', mark: 'A', word: / asana/, place: /^([^/]+\.)?asana\.com\// },
  { id: 'trello', name: 'Trello', mark: 'T', word: / trello/, place: /^([^/]+\.)?trello\.com\// },
  {
    id: 'shopify',
    name: 'Shopify',
    mark: 'SH',
    word: / shopify/,
    place: /^([^/]+\.)?(my)?shopify\.com\//,
  },
  {
    id: 'salesforce',
    name: 'Salesforce',
    mark: 'SF',
    word: / salesforce| sfdc | sf /,
    place: /^([^/]+\.)?(sales)?force\.com\//,
  },
];

/**
 * The system that the words name, else the address, else the hints; else the first word or the host.
 * @param words the scheme of the object's name first; empty where it has none
 * @param address a whole address, as `URL` takes it
 */
export function systemOf(
  words: readonly string[],
  address: string | undefined,
  hints: readonly string[] = [],
): System {
  const named = namedIn(words);
  // Most are named: their addresses need not be taken apart.
  if (named) return named;
  const { hostname, pathname } = address ? new URL(address) : { hostname: '', pathname: '' };
  const [scheme = ''] = words;
  const name = scheme || hostname;

  return (
    SYSTEMS.find(({ place }) => place.test(hostname + pathname)) ??
    namedIn(hints) ?? { id: 'other', name, mark: /\p{L}/u.exec(name)?.[0].toUpperCase() ?? '' }
  );
}

function namedIn(words: readonly string[]): System | undefined {
  for (const text of words) {
    const spaced = ` ${text} `.toLowerCase().replace(/[^a-z]+/g, ' ');
    const system = SYSTEMS.find(({ word }) => word.test(spaced));
    if (system) return system;
  }
  return undefined;
}
