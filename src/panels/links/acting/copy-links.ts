import type { Words } from '../../../i18n/words.ts';
import { copyText } from '../../../ui/copy-text.ts';
import type { Said } from '../../../ui/use-messages.ts';
import type { TicketLink } from '../ticket-link.ts';
import { titleOf } from './say-outcome.ts';

/** The address, or the name where there is none. */
export const addressOf = ({ object }: TicketLink): string => object.address ?? object.name;

/** `[title](address)`, whatever the title holds. */
export function markdownOf(words: Words, row: TicketLink): string {
  const title = escaped(titleOf(words, row));
  const { address } = row.object;
  // `encodeURIComponent` leaves brackets as they are.
  return address ? `[${title}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})` : title;
}

/** One line that Markdown takes for the text that it is. */
const escaped = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\[\]`*_~<>]/g, '\\$&');

/** One line a link: what it is, its key, its status. */
export const listOf = (words: Words, rows: readonly TicketLink[]): string =>
  rows
    .map((row) => {
      const { key, status, title } = row.object;
      const facts = [key === title ? '' : key, status].filter(Boolean).join(', ');
      return `- ${markdownOf(words, row)}${facts && ` (${escaped(facts)})`}`;
    })
    .join('\n');

/** What is put into a reply: the title, and where to look. */
export const mentionOf = (words: Words, row: TicketLink): string => {
  const title = titleOf(words, row);
  const address = addressOf(row);
  return title === address ? address : `${title} ${address}`;
};

/** Copies, and says so; where the frame may not copy, the text is there to be copied by hand. */
export async function copied({ t }: Words, text: string, done: string): Promise<Said> {
  if (await copyText(text)) return { text: done };
  return { text: t('acts.copyByHand'), isDoubtful: true, toCopy: text };
}
