import { field } from './field.ts';

export interface LinkType {
  readonly type: string;
  /** What people call it: the text after `=`, or the type itself. */
  readonly label: string;
}

/** One rule of `object_urls`: objects named `scheme:value` live at `url` with `{value}` replaced. */
export interface ObjectUrl {
  readonly scheme: string;
  readonly url: string;
}

export type Side = 'left' | 'right';

/** The installation's settings, read and checked; a missing text is empty. */
export interface Settings {
  readonly integration: string;
  readonly linkTypes: readonly LinkType[];
  /** Holds `{ticket_id}`. */
  readonly ticketObjectName: string;
  readonly ticketSides: readonly Side[];
  readonly objectUrls: readonly ObjectUrl[];
  /** The number of the ticket field that holds a copy of the ticket's links; empty for none. */
  readonly mirrorFieldId: string;
}

type SettingName =
  | 'integration'
  | 'link_types'
  | 'ticket_object_name'
  | 'ticket_side'
  | 'object_urls'
  | 'mirror_field_id';

/**
 * A setting whose value is not what is expected. The app goes on without that value, except for an
 * odd `integration`, which is tried: only ZIS knows which names exist.
 */
export interface SettingProblem {
  readonly name: SettingName;
  /** The value that was read, or the part of it that is wrong. */
  readonly value: string;
}

const DEFAULT_NAME = 'zendesk:ticket{ticket_id}';
const INTEGRATION = /^[A-Za-z0-9_-]{1,64}$/;
/** As many digits as a number holds exactly: it is sent as one. */
const FIELD_ID = /^[1-9]\d{0,14}$/;
const OBJECT_URL = /^([^\s=:*]+)\s*=\s*(https?:\/\/[^\s/]+\S*)$/i;

/** Reads `metadata().settings`; never throws, names each value that it could not use. */
export function readSettings(raw: unknown): {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
} {
  const problems: SettingProblem[] = [];
  const report = (name: SettingName, value: string) => problems.push({ name, value });
  const read = (name: SettingName) => textOf(raw, name, report);

  const integration = read('integration');
  if (integration && !INTEGRATION.test(integration)) report('integration', integration);

  const settings = {
    integration,
    linkTypes: linkTypesOf(read('link_types'), report),
    ticketObjectName: ticketObjectNameOf(read('ticket_object_name'), report),
    ticketSides: ticketSidesOf(read('ticket_side'), report),
    objectUrls: objectUrlsOf(read('object_urls'), report),
    mirrorFieldId: mirrorFieldIdOf(read('mirror_field_id'), report),
  };
  return { settings, problems };
}

type Report = (name: SettingName, value: string) => void;

function textOf(raw: unknown, name: SettingName, report: Report): string {
  const value = field(raw, name);
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value.trim();
  report(name, JSON.stringify(value));
  return '';
}

function linkTypesOf(text: string, report: Report): readonly LinkType[] {
  const found = new Map<string, LinkType>();
  for (const part of text.split(',').map((item) => item.trim())) {
    if (!part) continue;
    const [type = '', ...rest] = part.split('=');
    if (type.trim() && !type.includes('*')) {
      found.set(type.trim(), { type: type.trim(), label: rest.join('=').trim() || type.trim() });
    } else {
      report('link_types', part);
    }
  }
  return [...found.values()];
}

function ticketObjectNameOf(text: string, report: Report): string {
  if (!text) return DEFAULT_NAME;
  if (text.includes('{ticket_id}') && !text.includes('*')) return text;
  report('ticket_object_name', text);
  return DEFAULT_NAME;
}

function ticketSidesOf(text: string, report: Report): readonly Side[] {
  const side = text.toLowerCase();
  if (side === 'either') return ['left', 'right'];
  if (side === 'left' || side === 'right') return [side];
  if (side) report('ticket_side', text);
  return ['left'];
}

function objectUrlsOf(text: string, report: Report): readonly ObjectUrl[] {
  const rules: ObjectUrl[] = [];
  for (const line of text.split(/\r?\n/).map((item) => item.trim())) {
    if (!line) continue;
    const [, scheme, url] = OBJECT_URL.exec(line) ?? [];
    if (scheme && url?.includes('{value}')) rules.push({ scheme, url });
    else report('object_urls', line);
  }
  return rules;
}

function mirrorFieldIdOf(text: string, report: Report): string {
  if (!text || FIELD_ID.test(text)) return text;
  report('mirror_field_id', text);
  return '';
}
