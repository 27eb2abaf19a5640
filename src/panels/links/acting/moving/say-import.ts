import { identityOf } from '../../../../api/zis-links/client.ts';
import type { LinkWritten } from '../../../../api/zis-links/writes.ts';
import { isDone } from '../../../../http/write-outcome.ts';
import { fill } from '../../../../i18n/fill.ts';
import type { Words } from '../../../../i18n/words.ts';
import { describeErrorToAdmin } from '../../../../ui/describe-error.ts';
import type { ReadImport } from './import-line.ts';
import type { PlannedLine } from './plan-import.ts';

/** Why a file was not read, and where in it. */
export function sayRefusal(
  { t, number }: Words,
  refusal: Extract<ReadImport, { kind: 'refused' }>,
): string {
  const { reason, line, column, detail = '' } = refusal;
  const limit = reason === 'too-large' ? number(Number(detail) / 1_000_000) : detail;
  const why = t(`moving.reasons.${reason}`, { detail: limit });
  const place = column
    ? t('moving.atColumn', { line: line ?? 1, column })
    : t('moving.atLine', { line: line ?? 1 });
  return line ? `${why} ${place}` : why;
}

/** What identifies the link of a line, with nothing that turns one name around by another; nothing for no link. */
export function sayIdentity(line: PlannedLine): string {
  const identity = identityIn(line);
  if (!identity) return '';
  const { link_type, left_object_name, right_object_name } = identity;
  const values = { type: link_type, left: left_object_name, right: right_object_name };
  return fill('{type}: {left} – {right}', values);
}

export function identityIn(line: PlannedLine) {
  if (line.kind === 'create') return identityOf(line.link);
  return line.kind === 'invalid' ? undefined : line.identity;
}

/** What is wrong with a line, or what would change. */
export function sayLine(words: Words, line: PlannedLine): string {
  const { t, list } = words;
  if (line.kind === 'invalid') {
    return t(`moving.problems.${line.problem}`, { detail: line.detail ?? '' });
  }
  if (line.kind !== 'change') return '';
  const sent = [line.change.left_object, line.change.right_object].flatMap((side) =>
    Object.entries(side?.metadata ?? {}),
  );
  const keysOf = (isGone: boolean) =>
    list([...new Set(sent.filter(([, to]) => (to === null) === isGone).map(([key]) => key))]);
  const [set, gone] = [keysOf(false), keysOf(true)];
  return [set && t('moving.changes', { keys: set }), gone && t('moving.removes', { keys: gone })]
    .filter(Boolean)
    .join('; ');
}

/** What became of a line that was written. */
export function sayResult(words: Words, written: LinkWritten): string {
  const { t } = words;
  if (isDone(written)) return t(`moving.results.${written.outcome}`);
  const why = written.error ? describeErrorToAdmin(words, written.error) : undefined;
  return [t(`moving.results.${written.outcome}`), why?.text, ...(why?.details ?? [])]
    .filter(Boolean)
    .join(' ');
}
