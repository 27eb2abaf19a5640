import { field } from '../../../src/zaf/field.ts';
import { argumentsOf, type Operation } from '../operations.ts';
import { hookOf } from './operation-hooks.ts';

/** What a hook is given where that is not what its client function is given. */
const givenTo: Readonly<Record<string, (given: readonly unknown[]) => readonly unknown[]>> = {
  searchLinks: (searches) => [searches],
  showBundle: (uuids) => [uuids],
  showOauthConnection: ([ref]) => [field(ref, 'name')],
  listActiveCampaignConnections: ([part]) => [field(part, 'filters')],
};

/** What a screen is given by the hook of an operation that reads. */
export interface Reading {
  readonly data: unknown;
  readonly error: unknown;
}

/** The hook of an operation, given what the fixture says. */
export function useReading(operation: Operation): Reading {
  const useIt = hookOf(operation);
  const given = argumentsOf(operation.fixture);
  return readingIn(useIt(...(givenTo[operation.name]?.(given) ?? given)));
}

/** Some hooks give a list of one result, one gives the tickets of all its calls together. */
function readingIn(result: unknown): Reading {
  const [one = {}]: readonly unknown[] = Array.isArray(result) ? (result as unknown[]) : [result];
  const { data, error, tickets } = one as Partial<Reading> & {
    readonly tickets?: ReadonlyMap<string, unknown>;
  };
  return { data: tickets?.size ? [...tickets.values()] : data, error };
}
