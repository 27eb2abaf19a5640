import { ApiError } from '../../http/api-error.ts';
import { path } from '../../http/path.ts';
import type { Mask } from '../../http/reason.ts';
import type { Sealed } from '../../http/sealed.ts';
import { maskOf } from '../../http/secret.ts';
import { send } from '../../http/send.ts';
import type { ZafHost } from '../../zaf/connect.ts';
import { appsOf, through } from './client.ts';
import { commonAnswer, noAnswer, sourceAnswer } from './schemas.ts';
import { isMakeSection, type MakeSection } from './sections.ts';

export interface MakeSectionRef {
  /** The connection's. */
  readonly name: string;
  readonly section: MakeSection;
}

export interface MakeSectionText extends MakeSectionRef {
  /** Sent as it is written. */
  readonly text: string;
  /** Comments need the first. UNCONFIRMED: whether Zendesk's proxy lets it through. */
  readonly contentType: 'application/jsonc' | 'application/json';
}

export interface MakeCommon {
  readonly name: string;
  /** Plain JSON of an object, without comments. */
  readonly common: Sealed;
}

/**
 * The section's source as it is stored: JSON, possibly with comments, possibly broken.
 * @throws {ApiError} `refused`, reason `bad-section`, for anything else on that level
 * @see https://developers.make.com/api-documentation/api-reference/sdk-apps/connections
 */
export async function getMakeConnectionSection(
  host: ZafHost,
  zone: string,
  { name, section }: MakeSectionRef,
): Promise<string> {
  refuseOthers('getMakeConnectionSection', section);
  return send(host, {
    ...through(host),
    operation: 'getMakeConnectionSection',
    method: 'GET',
    url: `${appsOf(zone)}${path`/connections/${name}/${section}`}`,
    reads: 'text',
    answer: sourceAnswer,
  });
}

/**
 * Writes the section's whole source. That it may hold comments is in Make's own editor and client.
 * @throws {ApiError} `refused` as with {@link getMakeConnectionSection}
 * @see https://developers.make.com/api-documentation/api-reference/sdk-apps/connections
 */
export async function setMakeConnectionSection(
  host: ZafHost,
  zone: string,
  { name, section, text, contentType }: MakeSectionText,
): Promise<void> {
  refuseOthers('setMakeConnectionSection', section);
  await send(host, {
    ...through(host),
    operation: 'setMakeConnectionSection',
    method: 'PUT',
    url: `${appsOf(zone)}${path`/connections/${name}/${section}`}`,
    text: { contentType, content: text },
    answer: noAnswer,
  });
}

/**
 * What all sections can use, client secrets in clear included.
 * @throws {ApiError}
 * @see https://developers.make.com/api-documentation/api-reference/sdk-apps/connections
 */
export async function getMakeConnectionCommon(
  host: ZafHost,
  zone: string,
  name: string,
): Promise<Sealed> {
  return send(host, {
    ...through(host),
    operation: 'getMakeConnectionCommon',
    method: 'GET',
    url: `${appsOf(zone)}${path`/connections/${name}/common`}`,
    reads: 'text',
    answer: commonAnswer,
  });
}

/**
 * Writes the whole common data. No failure repeats any of its values.
 * @throws {ApiError}
 * @see https://developers.make.com/api-documentation/api-reference/sdk-apps/connections
 */
export async function setMakeConnectionCommon(
  host: ZafHost,
  zone: string,
  { name, common }: MakeCommon,
): Promise<void> {
  const content = common.open();
  await send(host, {
    ...through(host),
    operation: 'setMakeConnectionCommon',
    method: 'PUT',
    url: `${appsOf(zone)}${path`/connections/${name}/common`}`,
    text: { contentType: 'application/json', content },
    mask: maskOfValues(content),
    answer: noAnswer,
  });
}

/** Types say so already, but a word that is typed or stored somewhere could say `common`. */
function refuseOthers(operation: string, section: string): void {
  if (!isMakeSection(section)) throw new ApiError('refused', operation, { reason: 'bad-section' });
}

/** Of a text that is no JSON nothing is repeated: nobody knows its secrets. */
function maskOfValues(content: string): Mask {
  try {
    return maskOf(valuesIn(JSON.parse(content)));
  } catch {
    return () => undefined;
  }
}

/** A number of few digits is no secret, and would hide every word. */
function valuesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value ? [value] : [];
  if (typeof value === 'number') return String(value).length < 4 ? [] : [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [];
}
