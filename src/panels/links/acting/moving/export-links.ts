import type { Link } from '../../../../api/zis-links/schemas.ts';
import { writeCsv } from './csv-text.ts';

/** What marks our own files; a later version is one that this code does not know. */
export const fileFormat = { format: 'zis-links', version: 1 } as const;

interface About {
  readonly integration: string;
  /** ISO 8601 */
  readonly exportedAt: string;
}

/** Everything that is known of the links; reading it back gives the same. */
export function linksAsJson(links: readonly Link[], { integration, exportedAt }: About): string {
  const file = {
    ...fileFormat,
    integration,
    exported_at: exportedAt,
    links: links.map(({ link_type, left_object, right_object, ...link }) => ({
      link_type,
      left_object: { name: left_object.name, metadata: left_object.metadata },
      right_object: { name: right_object.name, metadata: right_object.metadata },
      id: link.id,
      created_at: link.created_at,
      updated_at: link.updated_at,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const header = [
  'link_type',
  'left_object_name',
  'left_object_metadata',
  'right_object_name',
  'right_object_metadata',
  'id',
  'created_at',
  'updated_at',
];

/** For spreadsheets; metadata is JSON in one cell. Reading it back gives the same links. */
export const linksAsCsv = (links: readonly Link[]): string =>
  writeCsv(
    header,
    links.map((link) => [
      link.link_type,
      link.left_object.name,
      JSON.stringify(link.left_object.metadata),
      link.right_object.name,
      JSON.stringify(link.right_object.metadata),
      link.id,
      link.created_at,
      link.updated_at,
    ]),
  );
