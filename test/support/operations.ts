import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { Sealed } from '../../src/http/sealed.ts';
import { Secret } from '../../src/http/secret.ts';
import { field } from '../../src/zaf/field.ts';

const folder = path.join(import.meta.dirname, '..', 'fixtures');

const vendors = [
  'https://developer.zendesk.com/',
  'https://developers.activecampaign.com/reference/',
  'https://developers.make.com/',
];

/** One documented call: what the client is given, what it sends, and what the vendor answers. */
const fixture = v.strictObject({
  source: v.pipe(
    v.string(),
    v.check((page) => vendors.some((vendor) => page.startsWith(vendor))),
  ),
  /**
   * The client function's arguments after host and integration, account or zone; a `$secret` is a fresh
   * `Secret` each time, a `$sealed` is a `Sealed`.
   */
  call: v.array(v.unknown()),
  request: v.strictObject({
    type: v.picklist(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    url: v.string(),
    contentType: v.optional(v.string()),
    /** A text is sent as it is written. */
    data: v.optional(v.union([v.string(), v.record(v.string(), v.unknown())])),
    dataType: v.optional(v.literal('text')),
    autoRetry: v.literal(false),
    secure: v.optional(v.literal(true)),
    headers: v.optional(v.record(v.string(), v.string())),
  }),
  response: v.strictObject({ status: v.number(), body: v.unknown() }),
});

type Fixture = v.InferOutput<typeof fixture>;

export interface Operation {
  /** The folder of its client, e.g. `zis-links`. */
  readonly system: string;
  readonly name: string;
  readonly fixture: Fixture;
}

/** Every operation that has a fixture: `test/fixtures/<system>/<name>.json`. */
export const operations: readonly Operation[] = readdirSync(folder).flatMap((system) =>
  readdirSync(path.join(folder, system)).map((file) => ({
    system,
    name: path.basename(file, '.json'),
    fixture: v.parse(fixture, JSON.parse(readFileSync(path.join(folder, system, file), 'utf8'))),
  })),
);

/** The arguments of a fixture's call, for one call: a secret is given once. */
export const argumentsOf = ({ call }: Fixture): readonly unknown[] => call.map(revived);

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  const secret = field(value, '$secret');
  if (typeof secret === 'string') return new Secret(secret);
  const sealed = field(value, '$sealed');
  if (typeof sealed === 'string') return new Sealed(sealed);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, revived(part)]));
}
