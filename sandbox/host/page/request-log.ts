import type { Outcome } from '../jquery.ts';
import { element } from './element.ts';

interface LoggedRequest {
  readonly options: unknown;
  readonly outcome: Outcome;
  readonly ms: number;
}

export interface RequestLog {
  add(logged: LoggedRequest): void;
  clear(): void;
}

const columns = ['Method', 'Address', 'Body', 'Status', 'Time'];
const keptRows = 200;

/** A list of what the app asked for. Bodies are never shown and answers not even kept: both may hold a secret. */
export function createRequestLog(place: HTMLElement): RequestLog {
  const rows = element('tbody');
  const heads = columns.map((name) => element('th', { scope: 'col' }, name));
  const table = element('table', {}, element('thead', {}, element('tr', {}, ...heads)), rows);
  place.append(element('h2', {}, 'Request log'), table);
  return {
    add(logged) {
      rows.prepend(row(logged));
      while (rows.rows.length > keptRows) rows.lastElementChild?.remove();
    },
    clear: () => rows.replaceChildren(),
  };
}

function row({ options, outcome, ms }: LoggedRequest): HTMLElement {
  const { url, type, method, data }: Record<string, unknown> =
    typeof options === 'object' && options !== null ? { ...options } : { url: options };
  const status = statusOf(outcome);
  const cells = [
    text(method ?? type ?? 'GET').toUpperCase(),
    withoutSecrets(text(url)),
    maskedBody(data),
    status === 0 ? 'no answer' : String(status),
    `${Math.round(ms)} ms`,
  ];
  const made = element('tr', {}, ...cells.map((cell) => element('td', {}, cell)));
  made.dataset.outcome = outcome.outcome;
  return made;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function maskedBody(data: unknown): string {
  if (data === undefined || data === null || data === '') return '–';
  const { length } = typeof data === 'string' ? data : JSON.stringify(data);
  return `••• (${length} characters)`;
}

function withoutSecrets(url: string): string {
  return url.replace(
    /([?&][^=&]*(?:token|key|secret|password|verification_code)[^=&]*=)[^&]*/gi,
    '$1•••',
  );
}

/** jQuery puts the jqXHR last on success and first on failure. */
function statusOf({ outcome, responseArgs }: Outcome): number {
  const answer = outcome === 'done' ? responseArgs[2] : responseArgs[0];
  if (typeof answer !== 'object' || answer === null || !('status' in answer)) return 0;
  return Number(answer.status);
}
