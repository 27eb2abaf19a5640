import type { Person, Ticket } from '../../world.ts';
import { element } from './element.ts';
import type { Draft } from './instance.ts';
import { replyBox } from './reply-box.ts';

/** The ticket as an agent sees it: properties at the side, the conversation, the reply. What is written goes into `draft`. */
export function ticketView(ticket: Ticket, draft: Draft): HTMLElement[] {
  return [properties(ticket), conversation(ticket, draft)];
}

function properties(ticket: Ticket): HTMLElement {
  const facts: [string, string][] = [
    ['Requester', ticket.requester.name],
    ['Assignee', `Support / ${ticket.assignee.name}`],
    ['Type', capital(ticket.type)],
    ['Priority', capital(ticket.priority)],
    ['Tags', ticket.tags.length > 0 ? ticket.tags.join(', ') : '–'],
  ];
  const entries = facts.map(([name, value]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, value)),
  );
  const label = { class: 'properties', 'aria-label': 'Properties' };
  return element('section', label, element('dl', {}, ...entries));
}

function conversation(ticket: Ticket, draft: Draft): HTMLElement {
  const opening = {
    author: ticket.requester,
    text: ticket.description,
    createdAt: ticket.createdAt,
  };
  const messages = [opening, ...ticket.comments].map((message) =>
    element(
      'li',
      {},
      avatar(message.author),
      element(
        'div',
        {},
        element('strong', {}, message.author.name),
        element('time', { datetime: message.createdAt }, timeOf(message.createdAt)),
        element('p', { dir: 'auto' }, message.text),
      ),
    ),
  );
  const status = element(
    'span',
    { class: `status status-${ticket.status}` },
    capital(ticket.status),
  );
  return element(
    'section',
    { class: 'conversation', 'aria-label': 'Conversation' },
    element('header', {}, element('h1', { dir: 'auto' }, ticket.subject), status),
    element('ol', {}, ...messages),
    replyBox(draft),
  );
}

function avatar({ name }: Person): HTMLElement {
  const initials = name.split(' ').map((word) => word.charAt(0));
  return element('span', { class: 'avatar', 'aria-hidden': 'true' }, initials.join(''));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function timeOf(iso: string): string {
  const format = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
  return new Date(iso).toLocaleString('en', { ...format, timeZone: 'UTC' });
}
