import { type Caret, caretOf } from '../sites/composer/caret';
import type { Hand } from '../sites/composer/when-still';

/** Watches the agent's hand: is an input method at work, and since when does the caret stand still? */
export class AgentHand implements Hand {
  private composed: EventTarget | undefined;
  private movedAt = Number.NEGATIVE_INFINITY;
  private last: Caret | undefined;
  /** Focus and caret are ours just now, and the editor has not yet had its say about them. */
  private ours = false;

  constructor(private readonly signal: AbortSignal) {}

  hear(document: Document): void {
    const on = (type: string, act: (event: Event) => void) =>
      document.addEventListener(type, act, { capture: true, signal: this.signal });
    on('compositionstart', (event) => {
      this.composed = event.composedPath()[0];
    });
    on('compositionend', () => {
      this.composed = undefined;
    });
    // Before the editor's own listener, which may drop it.
    on('focusout', (event) => {
      const box = event.composedPath()[0] as HTMLElement;
      if (box.isContentEditable && !this.ours) this.last = caretOf(box);
    });
    for (const type of ['selectionchange', 'input', 'compositionend']) on(type, () => this.note());
  }

  move(): void {
    this.ours = true;
    this.note();
  }

  settle(): void {
    this.ours = false;
  }

  private note(): void {
    this.movedAt = performance.now();
  }

  caret(): Caret | undefined {
    return this.last;
  }

  composing(): boolean {
    // A box that the page took away never ends its composition.
    return (this.composed as Node | undefined)?.isConnected ?? false;
  }

  stillFor(): number {
    return performance.now() - this.movedAt;
  }
}
