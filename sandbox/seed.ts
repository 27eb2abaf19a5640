import { settingsElsewhere } from './builders-elsewhere.ts';
import { seededActiveCampaign } from './seed/activecampaign.ts';
import { seededBundles, seededUninstalledJobSpecs } from './seed/bundles.ts';
import { seededConnections } from './seed/connections.ts';
import { everydayLinks } from './seed/everyday-links.ts';
import { hostileLinks } from './seed/hostile-links.ts';
import { loadTest, loadTestLinks } from './seed/load-test.ts';
import { seededMake } from './seed/make.ts';
import { manyLinks } from './seed/many-links.ts';
import { mirrorFieldId, withMirrorField } from './seed/mirror.ts';
import { seededClients, seededIntegrations } from './seed/oauth-clients.ts';
import { otherSystemsLinks, relaunch } from './seed/other-systems.ts';
import { hiddenFromAgents, sharedLinks, sharingTickets } from './seed/shared-objects.ts';
import { tickets } from './seed/tickets.ts';
import { emptyWorld, type World } from './world.ts';

/**
 * The seeded world: nine tickets, their links, 130 connections and their clients, two bundles, 27 connections of
 * ActiveCampaign and 63 of two Make apps; the same at every start.
 */
export function createWorld(overrides: Partial<World> = {}): World {
  return emptyWorld({
    links: [
      ...everydayLinks(),
      ...manyLinks(),
      ...hostileLinks(),
      ...sharedLinks(),
      ...otherSystemsLinks(),
    ],
    connections: seededConnections(),
    oauthClients: seededClients(),
    integrations: seededIntegrations(),
    bundles: structuredClone([...seededBundles]),
    uninstalledJobSpecs: [...seededUninstalledJobSpecs],
    tickets: [...tickets, ...sharingTickets, relaunch].map(withMirrorField),
    hiddenFromAgents: [...hiddenFromAgents],
    activeCampaign: seededActiveCampaign(),
    make: seededMake(),
    settings: {
      ...settingsElsewhere,
      integration: 'acme_linker',
      link_types:
        'jira_issue=Jira issues, slack_thread=Slack threads, github_issue=GitHub issues, other_object=Other systems',
      ticket_object_name: 'zendesk:ticket{ticket_id}',
      ticket_side: 'left',
      object_urls: 'slack = https://acme.slack.example/archives/{value}',
      mirror_field_id: String(mirrorFieldId),
    },
    ...overrides,
  });
}

/** The seeded world and a ticket with 5,000 links more: what a person looks at, and too much for most tests. */
export function createLargeWorld(overrides: Partial<World> = {}): World {
  const world = createWorld();
  return {
    ...world,
    links: [...world.links, ...loadTestLinks()],
    tickets: [...world.tickets, withMirrorField(loadTest)],
    ...overrides,
  };
}
