import type { CommentType } from '../state.ts';
import { element } from './element.ts';
import type { Draft } from './instance.ts';

const labels: Readonly<Record<CommentType, string>> = {
  publicReply: 'Public reply',
  internalNote: 'Internal note',
};

/** Where the agent writes; each key goes into `draft`, where the app finds it. */
export function replyBox(draft: Draft): HTMLElement {
  const label = element('label', { for: 'reply' });
  const text = element('textarea', { id: 'reply', rows: '3', placeholder: 'Write a reply' });
  text.value = draft.comment;
  text.addEventListener('input', () => (draft.comment = text.value));
  const turn = element('button', { type: 'button' }, 'Switch type');
  const box = element('div', { class: 'reply' }, element('header', {}, label, turn), text);
  const showType = () => {
    label.textContent = labels[draft.commentType];
    box.dataset.type = draft.commentType;
  };
  turn.addEventListener('click', () => {
    draft.commentType = draft.commentType === 'publicReply' ? 'internalNote' : 'publicReply';
    showType();
  });
  showType();
  return box;
}
