import type { ZisConnection, ZisConnectionType } from '../../api/zis-connections/schemas.ts';
import type { ListedConnection } from './connection-work.tsx';
import type { Expiry } from './expiry.ts';
import type { Advice } from './posture.ts';

/** `advice` is any kind of it. */
export type ConnectionState = Expiry['kind'] | 'advice' | Advice['kind'];

/** What is left out leaves all. */
export interface ConnectionFilter {
  readonly text: string;
  readonly type?: ZisConnectionType | undefined;
  readonly state?: ConnectionState | undefined;
  /** Empty for those without one. */
  readonly domain?: string | undefined;
}

/** How many rows each choice would leave, beside what else is filtered by. */
export interface ChoiceCounts {
  readonly type: ReadonlyMap<string, number>;
  readonly state: ReadonlyMap<string, number>;
  readonly domain: ReadonlyMap<string, number>;
}

interface Filtered {
  readonly matching: readonly ListedConnection[];
  readonly counts: ChoiceCounts;
}

/** The connections that hold the text in anything that is shown of them; exact names come first. */
export function filterConnections(
  rows: readonly ListedConnection[],
  filter: ConnectionFilter,
): Filtered {
  const wanted = filter.text.trim().toLowerCase();
  const matching: ListedConnection[] = [];
  const counts = {
    type: new Map<string, number>(),
    state: new Map<string, number>(),
    domain: new Map<string, number>(),
  };

  for (const row of rows) {
    if (wanted && !searchTextOf(row.connection).includes(wanted)) continue;
    const failed = FACETS.filter((facet) => !isAmong(facet, filter, row));
    if (!failed.length) matching.push(row);
    // A choice is counted as if its own field were free.
    const counted = FACETS.filter((facet) => failed.every((other) => other === facet));
    for (const facet of counted) addAll(counts[facet], VALUES[facet](row));
  }
  return { matching: exactFirst(matching, wanted), counts };
}

export const isFiltering = (filter: ConnectionFilter): boolean =>
  Boolean(filter.text.trim()) || choicesIn(filter) > 0;

/** How many of the choices are made. */
export const choicesIn = (filter: ConnectionFilter): number =>
  FACETS.filter((facet) => filter[facet] !== undefined).length;

type Facet = keyof ChoiceCounts;

const FACETS: readonly Facet[] = ['type', 'state', 'domain'];

const VALUES: Record<Facet, (row: ListedConnection) => readonly string[]> = {
  type: ({ connection }) => [connection.type],
  state: statesOf,
  domain: ({ connection }) => domainOf(connection),
};

const isAmong = (facet: Facet, filter: ConnectionFilter, row: ListedConnection): boolean => {
  const wanted = filter[facet];
  return wanted === undefined || VALUES[facet](row).includes(wanted);
};

function statesOf({ expiry, uses, advice }: ListedConnection): readonly ConnectionState[] {
  const kinds = advice.map(({ kind }) => kind).filter((kind) => kind !== 'unused');
  return [
    expiry.kind,
    ...(advice.length ? (['advice'] as const) : []),
    ...kinds,
    ...(uses?.length === 0 ? (['unused'] as const) : []),
  ];
}

/** OAuth connections have no such thing. */
const domainOf = (connection: ZisConnection): readonly string[] =>
  connection.type === 'oauth' ? [] : [connection.allowed_domain.trim().toLowerCase()];

function addAll(counts: Map<string, number>, values: readonly string[]): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}

function exactFirst(rows: readonly ListedConnection[], wanted: string) {
  if (!wanted) return rows;
  const isExact = ({ connection }: ListedConnection) => connection.name.toLowerCase() === wanted;
  return [...rows.filter(isExact), ...rows.filter((row) => !isExact(row))];
}

const searchTextOf = (connection: ZisConnection): string =>
  Object.values(connection)
    .filter((value) => typeof value === 'string')
    .join('\n')
    .toLowerCase();
