import { scenarios } from '../../apis/scenarios.ts';
import type { Ticket } from '../../world.ts';
import { locales, readChoices, widths, type Choices } from './choices.ts';
import { element } from './element.ts';

export interface ToolbarActs {
  readonly onChoose: (choices: Choices) => void;
  readonly onReset: () => void;
  readonly onToggleLog: (isOpen: boolean) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Toolbar {
  /** Shows choices that were made elsewhere on the page. */
  show(choices: Choices): void;
}

/** The sandbox's controls: each is named in the address like its select. */
export function createToolbar(
  place: HTMLElement,
  tickets: readonly Ticket[],
  acts: ToolbarActs,
): Toolbar {
  const form = element('form', { class: 'choices' }, ...selects(tickets));
  form.addEventListener('change', () => {
    const query = new URLSearchParams();
    for (const select of form.querySelectorAll('select')) query.set(select.name, select.value);
    acts.onChoose(readChoices(query.toString(), tickets));
  });
  const reset = element('button', { type: 'button' }, 'Reset world');
  reset.addEventListener('click', acts.onReset);
  const log = element('button', { type: 'button', 'aria-expanded': 'false' }, 'Request log');
  log.setAttribute('aria-controls', 'request-log');
  log.addEventListener('click', () => {
    const isOpen = log.getAttribute('aria-expanded') !== 'true';
    log.setAttribute('aria-expanded', String(isOpen));
    acts.onToggleLog(isOpen);
  });
  place.append(element('strong', {}, 'Sandbox'), form, reset, log);
  return {
    show(choices) {
      const values = new Map(Object.entries(choices).map(([name, value]) => [name, String(value)]));
      for (const select of form.querySelectorAll('select')) {
        select.value = values.get(select.name) ?? select.value;
      }
    },
  };
}

function selects(tickets: readonly Ticket[]): HTMLElement[] {
  const named = (value: string): Option => ({ value, label: value });
  return [
    choice(
      'Ticket',
      'ticket',
      tickets.map(({ id, subject }) => ({ value: String(id), label: `#${id} ${subject}` })),
    ),
    choice('Role', 'role', [
      { value: 'admin', label: 'Admin' },
      { value: 'agent', label: 'Agent' },
    ]),
    choice('Locale', 'locale', locales.map(named)),
    choice('Colour scheme', 'scheme', [
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ]),
    choice('Width', 'width', widths),
    choice(
      'Scenario',
      'scenario',
      scenarios.map(({ name, label }) => ({ value: name, label })),
    ),
  ];
}

function choice(label: string, name: string, options: readonly Option[]): HTMLElement {
  const items = options.map((option) => element('option', { value: option.value }, option.label));
  return element('label', {}, element('span', {}, label), element('select', { name }, ...items));
}
