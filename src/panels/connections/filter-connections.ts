import type { ZisConnection, ZisConnectionType } from '../../api/zis-connections/schemas.ts';

export interface ConnectionFilter {
  readonly text: string;
  /** Empty for all types. */
  readonly type: ZisConnectionType | '';
}

/** The connections that hold the text in anything that is shown of them; exact names come first. */
export function filterConnections(
  connections: readonly ZisConnection[],
  { text, type }: ConnectionFilter,
): readonly ZisConnection[] {
  const wanted = text.trim().toLowerCase();
  const isExact = ({ name }: ZisConnection) => name.toLowerCase() === wanted;
  const matching = connections.filter(
    (connection) =>
      (!type || connection.type === type) && searchTextOf(connection).includes(wanted),
  );
  return [...matching.filter(isExact), ...matching.filter((one) => !isExact(one))];
}

const searchTextOf = (connection: ZisConnection): string =>
  Object.values(connection)
    .filter((value) => typeof value === 'string')
    .join('\n')
    .toLowerCase();
