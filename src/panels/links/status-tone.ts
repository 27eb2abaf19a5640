export type StatusTone = 'open' | 'progress' | 'done' | 'unknown';

const TONES = new Map<string, StatusTone>(
  Object.entries({
    open: ['open', 'opened', 'new', 'to do', 'todo', 'backlog', 'reopened', 'triage'],
    progress: ['in progress', 'in review', 'review', 'doing', 'started', 'active', 'pending'],
    done: ['done', 'closed', 'resolved', 'merged', 'completed', 'complete', 'fixed', 'shipped'],
  }).flatMap(([tone, words]) => words.map((word) => [word, tone as StatusTone])),
);

/** What a status word of the common systems means; the word itself is always shown as well. */
export const toneOf = (status: string): StatusTone =>
  TONES.get(status.toLowerCase().replace(/[_-]+/g, ' ').trim()) ?? 'unknown';
