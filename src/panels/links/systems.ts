interface System {
  readonly name: string;
  /** Matches the part of an object's name before the colon. */
  readonly scheme: RegExp;
  /** Matches the host of an object's address. */
  readonly host: RegExp;
}

/** The outside systems that are known by name; one row each, anything else keeps its own words. */
const SYSTEMS: readonly System[] = [
  { name: 'Jira', scheme: /^jira/i, host: /(^|\.)atlassian\.net$|(^|\.)jira\./i },
  { name: 'Slack', scheme: /^slack/i, host: /(^|\.)slack\.com$/i },
  { name: 'GitHub', scheme: /^(github|gh(?![a-z]))/i, host: /(^|\.)github\.com$/i },
];

/** The system's name by scheme, else by host, else the scheme or host itself. */
export function systemOf(scheme: string, address: string | undefined): string {
  const host = address ? new URL(address).hostname : '';
  const known =
    SYSTEMS.find((system) => system.scheme.test(scheme)) ??
    SYSTEMS.find((system) => system.host.test(host));
  return known?.name ?? (scheme || host);
}
