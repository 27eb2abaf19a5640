import { useState } from 'react';
import type { ApiError } from '../../http/api-error.ts';
import type { Words } from '../../i18n/words.ts';
import { useWords } from '../../i18n/words-context.ts';
import { copyText } from '../../ui/copy-text.ts';
import { type Said, sayOutcome } from './say-outcome.ts';
import type { RowAction, TicketLink } from './ticket-links.ts';
import { type Deletion, type Finished, useDeletions } from './use-deletions.ts';

interface WriteFailure {
  readonly title: string;
  readonly error?: ApiError | undefined;
}

export type LinkEditing = ReturnType<typeof useLinkEditing>;

/**
 * What a person is doing with a ticket's links: filtering, writing, and what they were told of it.
 * `focused` is a link's identity, or `add` for the button that adds one.
 */
export function useLinkEditing() {
  const words = useWords();
  const [filter, setFilter] = useState('');
  const { message, failure, tell } = useMessages();
  const { open, focused, setFocused, clear, begin, finish } = useOpenForm(tell);
  const { deletions, remove, undo } = useDeletions({
    onDeleted: (finished) => {
      tell(...sayDeleted(words, finished));
      if (!isGone(finished)) setFocused(finished.row.identity);
    },
    onRestored: ({ row, outcome }) => {
      const title = titleOf(words, row);
      tell(sayOutcome(words, outcome, words.t('links.restored', { title })));
      setFocused(row.identity);
    },
  });

  return {
    ...{ filter, setFilter, focused, message, failure, deletions, finish },
    startAdding: () => begin(),
    isAdding: open === 'add',
    edited: open === 'add' ? undefined : open,
    act: (action: RowAction, row: TicketLink, index: number) => {
      if (action === 'edit') {
        begin(row);
        return;
      }
      // A form that is open elsewhere keeps what was typed.
      clear();
      if (action === 'delete') void remove(row, index);
      else void copy(words, row).then(tell);
    },
    undo: (deletion: Deletion) => {
      clear();
      void undo(deletion);
    },
  };
}

type Tell = (said?: Said, failure?: WriteFailure) => void;

/** Which form is open, and what gets the focus when it closes. */
function useOpenForm(tell: Tell) {
  const [open, setOpen] = useState<TicketLink | 'add'>();
  const [focused, setFocused] = useState<string>();

  const clear = () => {
    tell();
    setFocused(undefined);
  };
  const begin = (row?: TicketLink) => {
    clear();
    setOpen(row ?? 'add');
  };
  const finish = (said?: Said, identity = 'add') => {
    tell(said);
    setOpen(undefined);
    setFocused(identity);
  };
  return { open, focused, setFocused, clear, begin, finish };
}

/** The last thing that was said: a sentence, a failure, or nothing. */
function useMessages() {
  const [message, setMessage] = useState<Said>();
  const [failure, setFailure] = useState<WriteFailure>();

  const tell: Tell = (said, problem) => {
    setMessage(said);
    setFailure(problem);
  };
  return { message, failure, tell };
}

const titleOf = ({ t }: Words, { object }: TicketLink) => object.title || t('links.unnamed');

const isGone = ({ outcome }: Finished) => outcome === 'done' || outcome === 'done-unread';

function sayDeleted(words: Words, finished: Finished): Parameters<Tell> {
  const { t } = words;
  const title = titleOf(words, finished.row);
  switch (finished.outcome) {
    case 'done':
      return [];
    case 'done-unread':
      return [{ text: t('links.deletedUnread'), isDoubtful: true }];
    case 'not-visible':
      return [{ text: t('links.stillVisible', { title }), isDoubtful: true }];
    case 'unclear':
      return [undefined, { title: t('links.unclear'), error: finished.error }];
    case 'failed':
      return [undefined, { title: t('links.deleteFailed', { title }), error: finished.error }];
    default:
      return finished.outcome satisfies never;
  }
}

async function copy({ t }: Words, { object }: TicketLink): Promise<Said> {
  const text = object.address ?? object.name;
  if (await copyText(text)) return { text: t('links.copied', { text }) };
  return { text: t('links.copyByHand'), isDoubtful: true, toCopy: text };
}
