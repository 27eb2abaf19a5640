import { type EditorView, WidgetType } from '@codemirror/view';
import { MASK } from './mask.ts';

export interface MaskActs {
  /** The words for the value of a key, or of none. */
  readonly nameMask: (key: string) => string;
  /** Shows the value that begins there. */
  readonly reveal: (view: EditorView, from: number) => void;
}

/** Stands in the place of a hidden value, of which it knows nothing but the key before it. */
export class MaskWidget extends WidgetType {
  readonly #key: string;
  readonly #acts: MaskActs;

  constructor(key: string, acts: MaskActs) {
    super();
    this.#key = key;
    this.#acts = acts;
  }

  override eq(other: MaskWidget): boolean {
    return other.#key === this.#key && other.#acts === this.#acts;
  }

  override toDOM(view: EditorView): HTMLElement {
    const button = document.createElement('button');
    const name = this.#acts.nameMask(this.#key);
    button.type = 'button';
    button.className = 'code-mask';
    button.textContent = MASK;
    button.title = name;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', () => this.#acts.reveal(view, view.posAtDOM(button)));
    return button;
  }
}
