import type { Context } from 'hono';
import { parse, type ParseError } from 'jsonc-parser';
import { makeSections, type MakeSection } from '../world-elsewhere.ts';
import { formOf } from '../world.ts';
import { refuseMake } from './elsewhere-refusals.ts';
import { askedConnection, replaceConnection, unknownConnection } from './make-store.ts';
import type { SandboxEnv } from './session.ts';

type Call = Context<SandboxEnv>;

/** What each section is made of. */
const shapes: Readonly<Record<MakeSection, 'object' | 'array' | 'either'>> = {
  api: 'object',
  parameters: 'array',
  scopes: 'object',
  scope: 'array',
  install: 'either',
  installSpec: 'array',
};

/** The source as it was written, whether it is JSON or not. */
export function getMakeConnectionSection(c: Call): Response {
  const connection = askedConnection(c);
  if (!connection) return unknownConnection(c);
  const section = askedSection(c);
  if (!section) return unknownSection(c);
  const type = formOf(c.get('world'), 'sectionType');
  return c.body(connection.sections[section], 200, { 'Content-Type': `${type}; charset=utf-8` });
}

export async function setMakeConnectionSection(c: Call): Promise<Response> {
  const connection = askedConnection(c);
  if (!connection) return unknownConnection(c);
  const section = askedSection(c);
  if (!section) return unknownSection(c);
  const text = await c.req.text();
  const refusal = refusalOf(c, text, shapes[section]);
  if (refusal) return refusal;
  const world = c.get('world');
  const sections = { ...connection.sections, [section]: text };
  replaceConnection(world, { ...connection, sections });
  const id = (world.make.changes ?? 0) + 1;
  world.make = { ...world.make, changes: id };
  return c.json({ change: { id, group: 'connections', item: connection.name, code: section } });
}

/** Secrets in clear, as the vendor's own client shows it. */
export function getMakeConnectionCommon(c: Call): Response {
  const connection = askedConnection(c);
  if (!connection) return unknownConnection(c);
  return c.body(connection.common, 200, { 'Content-Type': 'application/json; charset=utf-8' });
}

export async function setMakeConnectionCommon(c: Call): Promise<Response> {
  const connection = askedConnection(c);
  if (!connection) return unknownConnection(c);
  if (contentType(c) !== 'application/json') return refuseMake(c, 415);
  const common = await c.req.text();
  if (shapeOf(readPlain(common)) !== 'object') {
    return refuseMake(c, 400, 'Common data must be a collection');
  }
  replaceConnection(c.get('world'), { ...connection, common });
  return c.json({ changed: true });
}

/** `common` and `recreate` have routes of their own and are no sections. */
function askedSection(c: Call): MakeSection | undefined {
  return makeSections.find((section) => section === c.req.param('section'));
}

function unknownSection(c: Call): Response {
  return refuseMake(c, 404, 'Section was not found.');
}

function refusalOf(
  c: Call,
  text: string,
  wanted: 'object' | 'array' | 'either',
): Response | undefined {
  const type = contentType(c);
  const takesComments = type === 'application/jsonc';
  const isRefused = takesComments && formOf(c.get('world'), 'jsonc') === 'refused';
  if (isRefused || (!takesComments && type !== 'application/json')) return refuseMake(c, 415);
  const value = takesComments ? readWithComments(text) : readPlain(text);
  if (value === undefined) return refuseMake(c, 400, 'The source is not valid JSON.');
  const shape = shapeOf(value);
  const fits = wanted === 'either' ? shape !== undefined : shape === wanted;
  return fits ? undefined : refuseMake(c, 400, `The source must be an ${worded(wanted)}.`);
}

function worded(wanted: 'object' | 'array' | 'either'): string {
  return wanted === 'either' ? 'object or an array' : wanted;
}

function contentType(c: Call): string {
  const [type = ''] = (c.req.header('Content-Type') ?? '').split(';');
  return type.trim().toLowerCase();
}

function shapeOf(value: unknown): 'object' | 'array' | undefined {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'object' && value !== null ? 'object' : undefined;
}

function readPlain(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Comments and commas before a closing bracket are fine, anything else that JSON forbids is not. */
function readWithComments(text: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  return errors.length === 0 ? value : undefined;
}
