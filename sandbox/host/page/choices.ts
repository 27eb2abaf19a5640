import { isScenarioName, type ScenarioName } from '../../apis/scenarios.ts';
import type { Role } from '../../apis/session.ts';
import type { ColorScheme } from '../state.ts';

export const locales = ['en-US', 'de', 'es', 'fr', 'pt-BR', 'ja', 'ar'] as const;
export const widths = [
  { value: '320', label: '320 px' },
  { value: '380', label: '380 px' },
  { value: '1200', label: '1200 px, a full page' },
] as const;

/** What the toolbar can choose; it lives in the page's address. */
export interface Choices {
  readonly ticket: number;
  readonly role: Role;
  readonly locale: string;
  readonly scheme: ColorScheme;
  readonly width: string;
  readonly scenario: ScenarioName;
}

/** Reads the address; what it does not say, or says wrongly, is as usual. */
export function readChoices(search: string, tickets: readonly { readonly id: number }[]): Choices {
  const query = new URLSearchParams(search);
  const scenario = query.get('scenario') ?? '';
  const asked = Number(query.get('ticket'));
  const ticket = tickets.find(({ id }) => id === asked) ?? tickets[0];
  return {
    ticket: ticket?.id ?? 0,
    role: query.get('role') === 'agent' ? 'agent' : 'admin',
    locale: locales.find((locale) => locale === query.get('locale')) ?? 'en-US',
    scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
    width: widths.find(({ value }) => value === query.get('width'))?.value ?? '380',
    scenario: isScenarioName(scenario) ? scenario : 'normal',
  };
}

/** Puts the choices into the address and leaves the rest of it as it is. */
export function writeChoices(choices: Choices): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(choices)) url.searchParams.set(name, String(value));
  history.replaceState(null, '', url);
}
