import { readChoices, writeChoices, type Choices } from './choices.ts';
import { createDesk } from './desk.ts';
import { element, part } from './element.ts';
import type { Instance, PageEffect } from './instance.ts';
import { loadFacts, resetWorld } from './host-server.ts';
import { createRequestLog } from './request-log.ts';
import { ticketView } from './ticket-view.ts';
import { createToolbar } from './toolbar.ts';

const facts = await loadFacts();
let choices = readChoices(location.search, facts.tickets);

const log = createRequestLog(part('request-log'));
const desk = createDesk(part('apps'), {
  facts,
  log,
  choices: () => choices,
  onTicketChange: showTicket,
  onEffect: showEffect,
});
const toolbar = createToolbar(part('toolbar'), facts.tickets, {
  onChoose: choose,
  onReset: () => void reset(),
  onToggleLog: (isOpen) => (part('request-log').hidden = !isOpen),
});

document.documentElement.toggleAttribute(
  'data-bare',
  new URLSearchParams(location.search).has('bare'),
);
apply();

function choose(next: Choices): void {
  const previous = choices;
  choices = next;
  apply();
  if (next.role !== previous.role || next.locale !== previous.locale) desk.reload('kept');
  if (next.scheme !== previous.scheme) desk.announce('colorScheme.changed', next.scheme);
}

function apply(): void {
  writeChoices(choices);
  toolbar.show(choices);
  const { dataset } = document.documentElement;
  dataset.scheme = choices.scheme;
  dataset.width = choices.width;
  const ticket = facts.tickets.find(({ id }) => id === choices.ticket);
  if (ticket) desk.show(ticket);
  showTabs();
}

async function reset(): Promise<void> {
  await resetWorld();
  log.clear();
  desk.reload('dropped');
  notify('The world is as it was at the start.');
}

function showTicket(instance: Instance): void {
  const { ticket } = instance;
  if (ticket.id !== choices.ticket) return;
  const wasWriting = document.activeElement?.id === 'reply';
  part('ticket').replaceChildren(...ticketView(ticket, instance));
  if (wasWriting) part('reply').focus();
}

function showTabs(): void {
  const tabs = desk.openTickets().map((ticket) => {
    const label = [
      element('span', { class: 'tab-subject' }, ticket.subject),
      element('span', { class: 'tab-number' }, `#${ticket.id}`),
    ];
    const tab = element('button', { type: 'button' }, ...label);
    if (ticket.id === choices.ticket) tab.setAttribute('aria-current', 'page');
    tab.addEventListener('click', () => choose({ ...choices, ticket: ticket.id }));
    return tab;
  });
  part('tabs').replaceChildren(...tabs);
}

function showEffect(effect: PageEffect): void {
  if (effect.kind === 'notify') {
    notify(effect.message, effect.tone);
    return;
  }
  const [type, id] = effect.to;
  const ticket = facts.tickets.find((one) => type === 'ticket' && one.id === Number(id));
  if (ticket) choose({ ...choices, ticket: ticket.id });
  else notify(`The app wants to go to ${effect.to.map(String).join(' ')}.`);
}

function notify(message: string, tone = 'notice'): void {
  const notice = element('p', { class: `notice notice-${tone}` }, message);
  part('notices').append(notice);
  setTimeout(() => notice.remove(), 5000);
}
