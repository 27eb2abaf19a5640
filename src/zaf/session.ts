import type { ZafHost } from './connect.ts';
import { field } from './field.ts';
import { readSettings, type SettingProblem, type Settings } from './settings.ts';

/** Who is looking, from which account, with which settings; read once, when the app starts. */
export interface Session {
  readonly isAdmin: boolean;
  /** BCP 47, as the person's Zendesk profile says, e.g. `pt-BR`. */
  readonly locale: string;
  /** The account's, as in `acme.zendesk.com`; `unknown` where Zendesk does not say. */
  readonly subdomain: string;
  /** Tells this installation of the app from others in the account; may be `unknown` too. */
  readonly installationId: string;
  readonly settings: Settings;
  readonly settingProblems: readonly SettingProblem[];
  /** As Zendesk gives them, without the secure ones: for the parts that read their own. */
  readonly rawSettings: unknown;
}

/** Rejects with a `DeadlineError` when Zendesk never registers the app. */
export async function readSession(host: ZafHost): Promise<Session> {
  const [metadata, context, user] = await Promise.all([
    host.metadata(),
    host.context().catch(() => undefined),
    // Someone whose role cannot be read sees what every agent sees.
    host.get('currentUser').catch(() => undefined),
  ]);
  const rawSettings = field(metadata, 'settings');
  const { settings, problems } = readSettings(rawSettings);
  const locale = field(user, 'locale');

  return {
    isAdmin: field(user, 'role') === 'admin',
    locale: typeof locale === 'string' && locale ? locale : 'en',
    subdomain: wordOf(field(field(context, 'account'), 'subdomain')),
    installationId: wordOf(field(metadata, 'installationId')),
    settings,
    settingProblems: problems,
    rawSettings,
  };
}

/** Letters, digits and hyphens, as Zendesk gives them: they become part of addresses and keys. */
function wordOf(value: unknown): string {
  const word = typeof value === 'number' ? String(value) : value;
  return typeof word === 'string' && /^[\w-]+$/.test(word) ? word : 'unknown';
}

/** The open ticket's id, or `undefined` while the ticket has never been saved. */
export async function readTicketId(host: ZafHost): Promise<string | undefined> {
  const id = await host.get('ticket.id').catch(async () => field(await host.context(), 'ticketId'));
  return typeof id === 'number' || (typeof id === 'string' && id) ? String(id) : undefined;
}
