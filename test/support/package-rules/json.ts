export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** The members of an object; none for anything else, whose own rule says that it is no object. */
export function members(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

/** The keys that occur twice in one object of a valid JSON text, which `JSON.parse` lets pass. */
function duplicateKeys(text: string): string[] {
  const duplicates: string[] = [];
  const open: Set<string>[] = [];
  for (const [token, key] of text.matchAll(/("(?:\\.|[^"\\])*")\s*:|"(?:\\.|[^"\\])*"|[{}]/g)) {
    if (token === '{') open.push(new Set());
    if (token === '}') open.pop();
    if (key === undefined) continue;
    const name = String(JSON.parse(key));
    if (open.at(-1)?.has(name)) duplicates.push(name);
    open.at(-1)?.add(name);
  }
  return duplicates;
}

/** What a JSON file holds, and what is wrong with it as text. */
export function readJson(file: string, bytes: Buffer): { value: unknown; problems: string[] } {
  const text = bytes.toString();
  try {
    const value: unknown = JSON.parse(text);
    const twice = duplicateKeys(text).map((key) => `${file}: the key "${key}" occurs twice`);
    return { value, problems: twice };
  } catch {
    return { value: undefined, problems: [`${file}: not valid JSON`] };
  }
}
