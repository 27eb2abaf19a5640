import type { LinkWritten } from '../../../../api/zis-links/writes.ts';
import type { Words } from '../../../../i18n/words.ts';
import type { PlannedLine } from './plan-import.ts';
import type { reportAsCsv } from './report.ts';
import { identityIn, sayLine, sayResult } from './say-import.ts';
import type { WritingLine } from './use-import.ts';

/** Each line of the file with what became of it, or what would. */
export const reportRows = (
  words: Words,
  plan: readonly PlannedLine[],
  results: ReadonlyMap<WritingLine, LinkWritten>,
): Parameters<typeof reportAsCsv>[0] =>
  plan.map((line) => {
    const written = 'link' in line || 'change' in line ? results.get(line) : undefined;
    const identity = identityIn(line);
    return {
      line: line.line,
      result: written ? `${line.kind}: ${written.outcome}` : line.kind,
      link_type: identity?.link_type ?? '',
      left: identity?.left_object_name ?? '',
      right: identity?.right_object_name ?? '',
      detail: written ? sayResult(words, written) : sayLine(words, line),
    };
  });
