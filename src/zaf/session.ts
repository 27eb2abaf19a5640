import type { ZafHost } from './connect.ts';
import { field } from './field.ts';
import { readSettings, type SettingProblem, type Settings } from './settings.ts';

/** What an installation of the app is set to; read once, when the app starts. */
export interface Installation {
  /** Tells this installation of the app from others in the account; may be `unknown`. */
  readonly installationId: string;
  readonly settings: Settings;
  readonly settingProblems: readonly SettingProblem[];
  /** As Zendesk gives them, without the secure ones: for the parts that read their own. */
  readonly rawSettings: unknown;
}

/** Who is looking, from which account, with which settings. */
export interface Session extends Installation {
  readonly isAdmin: boolean;
  /** BCP 47, as the person's Zendesk profile says, e.g. `pt-BR`. */
  readonly locale: string;
  /** The account's, as in `acme.zendesk.com`; `unknown` where Zendesk does not say. */
  readonly subdomain: string;
}

/** Rejects with a `DeadlineError` when Zendesk never registers the app. */
export async function readInstallation(host: ZafHost): Promise<Installation> {
  const metadata = await host.metadata();
  const rawSettings = field(metadata, 'settings');
  const { settings, problems } = readSettings(rawSettings);
  const installationId = wordOf(field(metadata, 'installationId'));
  return { installationId, settings, settingProblems: problems, rawSettings };
}

/** Rejects where its installation does. */
export async function readSession(
  host: ZafHost,
  installation: Installation | Promise<Installation> = readInstallation(host),
): Promise<Session> {
  const [installed, context, user] = await Promise.all([
    installation,
    host.context().catch(() => undefined),
    // Someone whose role cannot be read sees what every agent sees.
    host.get('currentUser').catch(() => undefined),
  ]);
  const locale = field(user, 'locale');
  return {
    ...installed,
    isAdmin: field(user, 'role') === 'admin',
    locale: typeof locale === 'string' && locale ? locale : 'en',
    subdomain: wordOf(field(field(context, 'account'), 'subdomain')),
  };
}

/** Letters, digits and hyphens, as Zendesk gives them: they become part of addresses and keys. */
function wordOf(value: unknown): string {
  const word = typeof value === 'number' ? String(value) : value;
  return typeof word === 'string' && /^[\w-]+$/.test(word) ? word : 'unknown';
}

/** The open ticket's id, or `undefined` while the ticket has never been saved. */
export async function readTicketId(host: ZafHost): Promise<string | undefined> {
  return idOf(await host.get('ticket.id').catch(() => ticketIdOfContext(host)));
}

/**
 * The same, when the app starts: Zendesk tells it with its greeting, so that most need not ask.
 * What the context says of a ticket without a number is UNCONFIRMED: then it is asked for.
 * @see https://developer.zendesk.com/api-reference/apps/apps-core-api/client_api/#context
 */
export async function readFirstTicketId(host: ZafHost): Promise<string | undefined> {
  const id = idOf(await ticketIdOfContext(host).catch(() => undefined));
  return id && /^\d+$/.test(id) ? id : readTicketId(host);
}

const ticketIdOfContext = async (host: ZafHost): Promise<unknown> =>
  field(await host.context(), 'ticketId');

const idOf = (id: unknown): string | undefined =>
  typeof id === 'number' || (typeof id === 'string' && id) ? String(id) : undefined;
