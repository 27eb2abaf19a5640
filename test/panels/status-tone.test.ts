import { describe, expect, it } from 'vitest';
import { toneOf } from '../../src/panels/links/status-tone.ts';

const WORDS = {
  open: [
    ...['Open', 'NEW', 'To Do', 'to-do', 'Selected for Development', 'opened', 'reopened'],
    ...['Triage', 'Backlog', 'Todo', 'Proposed', 'Approved', 'unfulfilled', 'draft', 'Not started'],
  ],
  progress: [
    ...['In Progress', 'in_progress', 'IN-REVIEW', 'pending', 'InProgress', 'Blocked', 'Active'],
    ...['Committed', 'Waiting for support', 'partial', 'partially_paid', 'on-hold', 'On Hold'],
    ...['Working', 'Escalated', 'locked', 'started', 'In QA'],
  ],
  done: [
    ...['Done', ' closed ', 'merged', 'resolved', "Won't Do", 'Won’t Fix', 'Canceled', 'cancelled'],
    ...['Duplicate', 'Removed', 'archived', 'paid', 'refunded', 'fulfilled', 'Solved', 'Completed'],
    ...['Done!', '✅ Done'],
  ],
  unknown: [
    ...['Waiting for parts', 'not done', '0% done', 'constructor', '__proto__', '', ' ', '-'],
    ...['open opened', 'Erledigt', 'פתוח', '|', 'x'.repeat(1_000_000)],
  ],
};

describe('a status word', () => {
  it.each(Object.entries(WORDS).flatMap(([tone, words]) => words.map((word) => [word, tone])))(
    '%j is %s',
    (word, tone) => {
      expect(toneOf(word)).toBe(tone);
    },
  );
});

describe('a status that is an object', () => {
  it.each([
    ['its name', { name: 'In Progress' }, 'progress'],
    ['its name in Salesforce', { Name: 'Closed' }, 'done'],
    ['its value', { value: 'To Do' }, 'open'],
    ["Jira's category", { name: 'Offen', statusCategory: { key: 'new' } }, 'open'],
    ["Jira's category", { name: 'En cours', statusCategory: { key: 'indeterminate' } }, 'progress'],
    ["Jira's category before the name", { name: 'Open', statusCategory: { key: 'done' } }, 'done'],
    [
      'its name, without a category',
      { name: 'Done', statusCategory: { key: 'undefined' } },
      'done',
    ],
    ["Linear's type", { name: 'With design', type: 'started' }, 'progress'],
    ["Linear's type", { name: 'Someday', type: 'unstarted' }, 'open'],
    ['its name before its type', { name: 'Done', type: 'started' }, 'done'],
  ])('is told by %s: %j', (_, status, tone) => {
    expect(toneOf(status)).toBe(tone);
  });

  it.each([[null], [undefined], [3], [true], [[]], [['open']], [{}], [{ name: ['open'] }]])(
    'is unknown where it says nothing: %j',
    (status) => {
      expect(toneOf(status)).toBe('unknown');
    },
  );
});
