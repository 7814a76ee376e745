/** A page that has not followed the agent's click by now never will; in ms. */
const followsWithin = 2000;

/** Pages switch on any of these. */
const moments = ['pointerdown', 'pointerup', 'click'] as const;

/**
 * Remembers which buyer the agent clicked last. Some pages hand the reply box to the next buyer at once and draw row,
 * header and thread later: until the page has followed, nobody knows whose box it is, and nothing is filled.
 */
export class RowClick {
  /** More than one where the list moved under the mouse: then nobody knows whom the page took. */
  private buyers = new Set<string>();
  private at = Number.NEGATIVE_INFINITY;

  /** @param rows the row elements by buyer id, as they are now: pages reuse row elements for other buyers */
  constructor(
    private readonly rows: () => Map<string, Element>,
    private readonly signal: AbortSignal,
  ) {}

  /** Listens in a window of the desk, which may stand in a frame. */
  hear(window: Window): void {
    for (const type of moments) {
      window.addEventListener(type, (event) => this.remember(event), { capture: true, signal: this.signal });
    }
  }

  private remember(event: Event): void {
    const path = event.composedPath();
    const hit = [...this.rows()].filter(([, row]) => path.includes(row)).map(([buyerId]) => buyerId);
    if (hit.length === 0) return;
    const byKey = event.type === 'click' && (event as MouseEvent).detail === 0;
    if (event.type === 'pointerdown' || byKey) this.buyers.clear();
    for (const buyerId of hit) this.buyers.add(buyerId);
    this.at = performance.now();
  }

  /** The buyer whom the agent clicked and the page does not show yet, if there is one. */
  awaited(openBuyerId: string | undefined): string | undefined {
    if (performance.now() - this.at > followsWithin) return undefined;
    return [...this.buyers].find((buyerId) => buyerId !== openBuyerId);
  }

  /** Ms since the agent last clicked a row. */
  ago(): number {
    return performance.now() - this.at;
  }
}
