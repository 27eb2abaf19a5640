import { importLimits, type RefusalReason, type RefusedAt } from './import-line.ts';

/** Ends the reading of a file; the outside sees a `ReadImport` in its place. */
export class ImportRefused extends Error {
  readonly reason: RefusalReason;
  readonly at: RefusedAt;

  constructor(reason: RefusalReason, at: RefusedAt = {}) {
    super(reason);
    this.reason = reason;
    this.at = at;
  }
}

/** @param line of the first link too many */
export const tooMany = (line: number) =>
  new ImportRefused('too-many', { line, detail: String(importLimits.links) });
