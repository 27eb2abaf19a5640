import type { Metadata } from '../../../../api/zis-links/schemas.ts';
import { field } from '../../../../zaf/field.ts';
import type { ImportedLink, ImportLine, InvalidLine, LineProblem } from './import-line.ts';

/** Far beyond what people nest, far below what a stack holds. */
const DEEPEST = 100;

/** What keeps one line from being a link; it never leaves {@link checkedLine}. */
export class NoLink extends Error {
  readonly line: InvalidLine;

  constructor(problem: LineProblem, detail?: string) {
    super(problem);
    this.line = detail === undefined ? { problem } : { problem, detail };
  }
}

export function checkedLine(line: number, read: () => ImportedLink): ImportLine {
  try {
    return { line, link: read() };
  } catch (error) {
    if (error instanceof NoLink) return { line, ...error.line };
    throw error;
  }
}

/**
 * A link in the wire's own form; other fields are ignored.
 * @throws {NoLink}
 */
export function linkOf(item: unknown): ImportedLink {
  if (!isObject(item)) throw new NoLink('not-an-object');

  return {
    link_type: nameOf(item, 'link_type', 'no-link-type'),
    left_object: objectOf(item, 'left_object', 'no-left-name'),
    right_object: objectOf(item, 'right_object', 'no-right-name'),
  };
}

function objectOf(item: Metadata, side: 'left_object' | 'right_object', missing: LineProblem) {
  const object = field(item, side);
  const name = nameOf(object, 'name', missing);
  const metadata = field(object, 'metadata');
  // `null` is what some answers hold for none: it must not empty what is stored.
  if (metadata === undefined || metadata === null) return { name };
  if (!isObject(metadata)) throw new NoLink('metadata-not-object', `${side}.metadata`);

  refuseUnkeepable(metadata, `${side}.metadata`, 0);
  return { name, metadata };
}

function nameOf(value: unknown, key: string, missing: LineProblem): string {
  const name = field(value, key);
  if (typeof name !== 'string' || !name.trim()) throw new NoLink(missing);
  if (name.includes('*')) throw new NoLink('wildcard', name);
  return name;
}

/** Refuses what would be written differently from how the file has it. */
function refuseUnkeepable(value: unknown, path: string, depth: number): void {
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    throw new NoLink('unsafe-number', path);
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth === DEEPEST) throw new NoLink('too-deep', path);

  for (const [key, inner] of Object.entries(value)) {
    refuseUnkeepable(inner, `${path}.${key}`, depth + 1);
  }
}

const isObject = (value: unknown): value is Metadata =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
