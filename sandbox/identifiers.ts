const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID as ZIS gives them: ten characters of time, sixteen that only depend on `seed`, so that every start gives the same. */
export function ulidOf(createdAt: string, seed: string): string {
  let time = Date.parse(createdAt);
  let head = '';
  for (let place = 0; place < 10; place += 1) {
    head = crockford.charAt(time % 32) + head;
    time = Math.floor(time / 32);
  }
  return head + [...digitsOf(seed, 16)].map((digit) => crockford.charAt(digit % 32)).join('');
}

/** A version 4 UUID that only depends on `seed`. */
export function uuidOf(seed: string): string {
  const hex = [...digitsOf(seed, 32)].map((digit) => (digit % 16).toString(16)).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** FNV-1a, stirred once more for each digit: chance is not allowed here, a world must be the same at every start. */
function* digitsOf(seed: string, count: number): Generator<number> {
  let hash = 0x811c9dc5;
  for (const character of seed) hash = stir(hash, character.codePointAt(0) ?? 0);
  for (let place = 0; place < count; place += 1) {
    hash = stir(hash, place + 1);
    yield hash >>> 16;
  }
}

function stir(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193) >>> 0;
}
