import { CANARY } from '../../../sandbox/world.ts';
import type { Operation } from '../operations.ts';
import type { Fate } from '../zaf-host.ts';
import { readsText } from './answer-kinds.ts';

/** Free JSON: whatever stands in it is meant to be kept. */
const FREE = ['metadata', 'name_attrs'];

const additions = {
  zz_number: 7,
  zz_nothing: null,
  zz_object: { secret: CANARY },
  zz_text: 'of a later version',
};

function withAdditions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withAdditions);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([key, part]: [string, unknown]) => [
    key,
    FREE.includes(key) ? part : withAdditions(part),
  ]);
  return { ...Object.fromEntries(parts), ...additions };
}

function withoutLists(value: unknown): unknown {
  if (Array.isArray(value)) return null;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key, withoutLists(part)]),
  );
}

/** A text is handed on as it came. */
const handedOn = (operation: Operation, body: unknown): Fate => ({
  done: readsText(operation) && typeof body !== 'string' ? JSON.stringify(body) : body,
});

export const documented = (operation: Operation): Fate => {
  const { status, body } = operation.fixture.response;
  return status === 204 ? { done: undefined } : handedOn(operation, body);
};

/** The documented answer with fields that a later version may bring, wherever there are fields. */
export function withMoreFields(operation: Operation): Fate | undefined {
  const { body } = operation.fixture.response;
  const isObject = typeof body === 'object' && body !== null;
  return isObject ? handedOn(operation, withAdditions(body)) : undefined;
}

/** The documented answer with a `null` in the place of each list. */
export function withNullLists(operation: Operation): Fate | undefined {
  const { body } = operation.fixture.response;
  const more = withoutLists(body);
  return JSON.stringify(more) === JSON.stringify(body) ? undefined : handedOn(operation, more);
}
