import { listOauthClients } from '../../../api/zis-connections/client-oauth.ts';
import { listAllConnections } from '../../../api/zis-connections/client.ts';
import { searchLinks } from '../../../api/zis-links/client.ts';
import { listBundles, listIntegrations, listJobSpecs } from '../../../api/zis-registry/client.ts';
import { showMultipleTickets } from '../../../api/zendesk-tickets/client.ts';
import type { Page } from '../../../http/page.ts';
import { describeError } from '../../../ui/describe-error.ts';
import type { Check, Finding } from '../finding.ts';
import { once } from '../once.ts';
import { type Answer, findingOf, outcomeOf } from './call.ts';
import { integrationCheck } from './integration.ts';
import type { Surroundings } from './surroundings.ts';
import { unset } from './unset.ts';

type Operation =
  | 'listIntegrations'
  | 'searchLinks'
  | 'listAllConnections'
  | 'listOauthClients'
  | 'listBundles'
  | 'listJobSpecs'
  | 'showMultipleTickets';

/** What a call asks for, or why there is nothing to ask. */
type Ask = (() => Promise<Answer>) | Finding;

/**
 * One reading call of each kind; none writes. A single OAuth connection is not read: its answer holds
 * tokens, which nobody needs on the way for this.
 */
export function zendeskChecks(around: Surroundings): readonly Check[] {
  const { host, session, words } = around;
  const { t } = words;
  const { integration } = session.settings;
  const integrations = once(() => listIntegrations(host));
  const describe = (error: unknown) => describeError(words, error, integration);

  const check = (operation: Operation, asking: () => Ask): Check => ({
    ...{ id: operation, operation, group: 'systems', name: t(`doctor.calls.${operation}`) },
    run: async () => {
      const ask = asking();
      return typeof ask === 'function' ? findingOf(words, await outcomeOf(ask), describe) : ask;
    },
  });
  const ofIntegration = (operation: Operation, read: () => Promise<Answer>) =>
    check(operation, () => (integration ? read : unset(words, 'integration')));

  return [
    integrationCheck(around, integrations),
    check('listIntegrations', () => async () => ({ shown: (await integrations()).length })),
    check('searchLinks', () => askForLinks(around)),
    ofIntegration('listAllConnections', async () =>
      pageOf(await listAllConnections(host, integration)),
    ),
    ofIntegration('listOauthClients', async () => ({
      shown: (await listOauthClients(host, integration)).length,
    })),
    ofIntegration('listBundles', async () => pageOf(await listBundles(host, integration))),
    ofIntegration('listJobSpecs', async () => pageOf(await listJobSpecs(host, integration))),
    check('showMultipleTickets', () => askForTicket(around)),
  ];
}

const pageOf = ({ items, after }: Page<unknown>): Answer => ({
  shown: items.length,
  hasMore: after !== undefined,
});

const unsaved = ({ words }: Surroundings): Finding => ({
  state: 'unset',
  found: [words.t('doctor.calls.unsaved')],
});

/** Of the first link type, which stands for all: they share one address. */
function askForLinks(around: Surroundings): Ask {
  const { integration, linkTypes, ticketObjectName, ticketSides } = around.session.settings;
  const [linkType] = linkTypes;
  const { ticketId } = around;
  if (!integration) return unset(around.words, 'integration');
  if (!linkType) return unset(around.words, 'link_types');
  if (!ticketId) return unsaved(around);

  const name = ticketObjectName.replaceAll('{ticket_id}', ticketId);
  const side = ticketSides[0] === 'right' ? 'right_object_name' : 'left_object_name';
  const search = { link_type: linkType.type, [side]: name };
  return async () => pageOf(await searchLinks(around.host, integration, search));
}

function askForTicket(around: Surroundings): Ask {
  const { ticketId } = around;
  if (!ticketId) return unsaved(around);
  return async () => ({ shown: (await showMultipleTickets(around.host, [ticketId])).length });
}
