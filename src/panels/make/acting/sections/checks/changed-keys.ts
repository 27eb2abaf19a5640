/** One value that is not what it was, by its name alone. */
export interface KeyChange {
  readonly kind: 'added' | 'changed' | 'removed';
  /** `oauth.clientId`, `hosts[2]` */
  readonly key: string;
}

/**
 * Which values change from one JSON text to another; the values themselves stay out of it.
 * `undefined` where the text before can not be read.
 */
export function changedKeys(before: string, after: string): readonly KeyChange[] | undefined {
  const [old, young] = [valuesIn(before), valuesIn(after)];
  if (!old || !young) return undefined;

  const kindOf = (key: string): KeyChange['kind'] | undefined => {
    if (!old.has(key)) return 'added';
    if (!young.has(key)) return 'removed';
    return old.get(key) === young.get(key) ? undefined : 'changed';
  };
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((key) => {
    const kind = kindOf(key);
    return kind ? [{ kind, key }] : [];
  });
}

function valuesIn(text: string): ReadonlyMap<string, string> | undefined {
  try {
    const values = new Map<string, string>();
    collect(JSON.parse(text), '', values);
    return values;
  } catch {
    return undefined;
  }
}

function collect(value: unknown, key: string, into: Map<string, string>): void {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (!inner.length) into.set(key, JSON.stringify(value));
  const isArray = Array.isArray(value);
  for (const [name, each] of inner) collect(each, joined(key, name, isArray), into);
}

function joined(key: string, name: string, isArray: boolean): string {
  if (isArray) return `${key}[${name}]`;
  return key ? `${key}.${name}` : name;
}
