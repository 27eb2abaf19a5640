import type { Metadata } from '../../../../api/zis-links/schemas.ts';

/** What is more than this is refused, so that a plan can be read and the page stays alive. */
export const importLimits = { bytes: 10_000_000, links: 20_000 } as const;

interface ImportedObject {
  readonly name: string;
  /** All there shall be; absent where the file says nothing about it. */
  readonly metadata?: Metadata;
}

export interface ImportedLink {
  readonly link_type: string;
  readonly left_object: ImportedObject;
  readonly right_object: ImportedObject;
}

export type LineProblem =
  | 'not-an-object'
  | 'no-link-type'
  | 'no-left-name'
  | 'no-right-name'
  /** A name or type holds `*`, which addresses more than one link. */
  | 'wildcard'
  | 'metadata-not-json'
  | 'metadata-not-object'
  /** A number beyond 2^53 was rounded when it was read: writing it would change it. */
  | 'unsafe-number'
  | 'too-deep'
  /** Too many or too few cells for the header. */
  | 'columns'
  /** The same link stands on an earlier line. */
  | 'duplicate';

/** Why a line is no link; `detail` is a field, a place in it, a count of cells or a line: no words. */
export interface InvalidLine {
  readonly problem: LineProblem;
  readonly detail?: string;
}

/** `line` is where the row or item begins in the file, from 1. */
export type ImportLine = { readonly line: number } & (
  { readonly link: ImportedLink } | InvalidLine
);

export type RefusalReason =
  | 'too-large'
  | 'unreadable'
  | 'not-text'
  | 'empty'
  | 'not-json'
  | 'not-links'
  | 'not-csv'
  | 'missing-column'
  | 'too-many';

/** Line and column count from 1. */
export interface RefusedAt {
  readonly line?: number;
  readonly column?: number;
  readonly detail?: string;
}

export type ReadImport =
  | ({ readonly kind: 'refused'; readonly reason: RefusalReason } & RefusedAt)
  | { readonly kind: 'read'; readonly lines: readonly ImportLine[] };
