import { aTicket } from '../builders.ts';
import type { Person, Ticket } from '../world.ts';

export const mina: Person = { id: 11, name: 'Mina Okafor', email: 'mina.okafor@acme.example' };
export const theo: Person = { id: 12, name: 'Theo Lindgren', email: 'theo.lindgren@acme.example' };
const ines: Person = { id: 501, name: 'Inés Carranza', email: 'ines@bluefinch.example' };
export const jonas: Person = { id: 502, name: 'Jonas Weber', email: 'j.weber@nordlicht.example' };
export const priya: Person = { id: 503, name: 'Priya Raman', email: 'priya.raman@harbour.example' };
const sam: Person = { id: 504, name: 'Sam Whitfield', email: 'sam@whitfield.example' };
const omar: Person = { id: 505, name: 'Omar Haddad', email: 'omar.haddad@cedar.example' };

/** The ticket with a good mix of everything. */
const checkout = aTicket({
  id: 4411,
  subject: 'Checkout fails with an error after the March update',
  description:
    'Since your update this morning nobody can pay. After “Pay now” the page shows “Something went wrong (500)” and the cart is empty again. It happens with cards and with bank transfer. We lose orders by the minute, please help.',
  priority: 'urgent',
  tags: ['checkout', 'outage'],
  requester: ines,
  assignee: mina,
  createdAt: '2026-03-02T07:12:00Z',
  comments: [
    {
      author: mina,
      text: 'Hello Inés, I can see the same error on our side. Our engineers are on it and I will write again within the hour.',
      createdAt: '2026-03-02T07:31:00Z',
    },
    {
      author: ines,
      text: 'Thank you. If it helps: guest checkout seems to work, only customers with a saved address see the error.',
      createdAt: '2026-03-02T07:58:00Z',
    },
  ],
});

/** The ticket with a few links. */
const invoice = aTicket({
  id: 4412,
  subject: 'Invoice PDF shows the wrong VAT number',
  description:
    'Our invoices for February carry the VAT number of our old company. We changed it in the settings on 28 January. Can you correct the invoices?',
  status: 'pending',
  requester: jonas,
  assignee: theo,
  createdAt: '2026-02-26T13:40:00Z',
});

/** The ticket with 500 links: five pages of a hundred. */
const bulkImport = aTicket({
  id: 4413,
  subject: 'Tracking: product import stops at row 1,000',
  description:
    'Collects every shop that is hit by the import limit. Each shop has its own issue in Jira, linked here.',
  priority: 'high',
  type: 'incident',
  tags: ['import', 'tracking'],
  requester: priya,
  assignee: mina,
  createdAt: '2026-01-19T08:05:00Z',
});

/** The ticket without a link. */
const address = aTicket({
  id: 4414,
  subject: 'How do I change the delivery address of an order?',
  description:
    'I ordered yesterday and gave my old address by mistake. The order is not sent yet. Where can I change it?',
  status: 'new',
  priority: 'low',
  type: 'question',
  requester: sam,
  assignee: theo,
  createdAt: '2026-03-02T09:02:00Z',
});

/** The ticket whose every text tries to be something else. */
const hostile = aTicket({
  id: 4415,
  subject: 'Fwd: <b>order notes</b> show <script>alert("order")</script>',
  description:
    'Our customers write things like <img src=x onerror=alert(1)> into the order notes. Please look at the linked issues: מספר הזמנה 4415 & more 🚀.',
  type: 'question',
  requester: omar,
  assignee: mina,
  createdAt: '2026-02-20T16:20:00Z',
});

export const tickets: readonly Ticket[] = [checkout, invoice, bulkImport, address, hostile];
