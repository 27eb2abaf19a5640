// @vitest-environment node
import { expect, it } from 'vitest';
import { toneOf } from '../../src/panels/links/status-tone.ts';

it.each([
  ['Open', 'open'],
  ['NEW', 'open'],
  ['To Do', 'open'],
  ['to-do', 'open'],
  ['In Progress', 'progress'],
  ['in_progress', 'progress'],
  ['IN-REVIEW', 'progress'],
  ['pending', 'progress'],
  ['Done', 'done'],
  [' closed ', 'done'],
  ['merged', 'done'],
  ['resolved', 'done'],
  ['Waiting for parts', 'unknown'],
  ['not done', 'unknown'],
  ['constructor', 'unknown'],
  ['', 'unknown'],
])('the status %j is %s', (status, tone) => {
  expect(toneOf(status)).toBe(tone);
});
