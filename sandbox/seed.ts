import { seededConnections } from './seed/connections.ts';
import { hostileLinks } from './seed/hostile-links.ts';
import { everydayLinks } from './seed/everyday-links.ts';
import { manyLinks } from './seed/many-links.ts';
import { tickets } from './seed/tickets.ts';
import { emptyWorld, type World } from './world.ts';

/** The seeded world: five tickets, their links and 130 connections; the same at every start. */
export function createWorld(overrides: Partial<World> = {}): World {
  return emptyWorld({
    links: [...everydayLinks(), ...manyLinks(), ...hostileLinks()],
    connections: seededConnections(),
    tickets: [...tickets],
    settings: {
      integration: 'acme_linker',
      link_types: 'jira_issue=Jira issues, slack_thread=Slack threads, github_issue=GitHub issues',
      ticket_object_name: 'zendesk:ticket{ticket_id}',
      ticket_side: 'left',
      object_urls: 'slack = https://acme.slack.example/archives/{value}',
    },
    ...overrides,
  });
}
