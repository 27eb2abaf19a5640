import fc from 'fast-check';
import { anyJson } from './properties.ts';

type Mutation = 'drop' | 'nothing' | 'another' | 'more' | 'text' | 'in a list';

interface Change {
  /** Which of its children to go to, from the outermost on. */
  readonly way: readonly number[];
  readonly mutation: Mutation;
  readonly value: unknown;
}

/** Changes of JSON values: a part is missing, `null`, of another kind, or there is more of it. */
export const anyChanges: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    way: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 6 }),
    mutation: fc.constantFrom('drop', 'nothing', 'another', 'more', 'text', 'in a list'),
    value: anyJson,
  }),
  { minLength: 1, maxLength: 3 },
);

export const mutated = (json: unknown, changes: readonly Change[]): unknown =>
  changes.reduce(changedAt, json);

function changedAt(json: unknown, { way, ...change }: Change): unknown {
  const [step, ...rest] = way;
  if (typeof json !== 'object' || json === null) return change.value;
  const keys = Object.keys(json);
  const key = step === undefined || !keys.length ? undefined : keys[step % keys.length];
  if (key === undefined) return { ...json, more: change.value };

  const inner: unknown = Reflect.get(json, key);
  const goesOn = rest.length > 0 && typeof inner === 'object' && inner !== null;
  const next = goesOn ? changedAt(inner, { ...change, way: rest }) : replaced(inner, change);
  const entries = Object.entries(json).flatMap(([name, value]) => {
    if (name !== key) return [[name, value] as const];
    if (!goesOn && change.mutation === 'drop') return [];
    return [[name, next] as const];
  });
  const { mutation, value } = change;
  const more = !goesOn && mutation === 'more' ? ([[`${key}_2`, value]] as const) : [];
  return Array.isArray(json)
    ? [...entries, ...more].map(([, item]: readonly [string, unknown]) => item)
    : Object.fromEntries([...entries, ...more]);
}

function replaced(inner: unknown, { mutation, value }: Omit<Change, 'way'>): unknown {
  switch (mutation) {
    case 'nothing':
      return null;
    case 'another':
      return value;
    case 'text':
      return JSON.stringify(inner);
    case 'in a list':
      return [inner];
    case 'more':
    case 'drop':
      return inner;
    default:
      return mutation satisfies never;
  }
}
