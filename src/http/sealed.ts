/**
 * A text with secrets in it, which caches may hold: logs, serialisation and whoever walks through its
 * fields see nothing of it. Unlike a `Secret` it can be opened more than once.
 */
export class Sealed {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  open(): string {
    return this.#text;
  }

  toJSON(): string {
    return '•••';
  }
}
