/** A page that has not followed the agent's click by now never will; in ms. */
const followsWithin = 2000;

/**
 * Remembers which buyer the agent clicked last. Some pages hand the reply box to the next buyer at once and draw row,
 * header and thread later: until the page has followed, nobody knows whose box it is, and nothing is filled.
 */
export class RowClick {
  private clicked: { buyerId: string; at: number } | undefined;

  /** @param rows the row elements by buyer id, as last read */
  constructor(window: Window, rows: () => Map<string, Element> | undefined, signal: AbortSignal) {
    const remember = (event: Event) => {
      const path = event.composedPath();
      for (const [buyerId, row] of rows() ?? []) {
        if (path.includes(row)) this.clicked = { buyerId, at: performance.now() };
      }
    };
    // Pages switch on either.
    window.addEventListener('pointerdown', remember, { capture: true, signal });
    window.addEventListener('click', remember, { capture: true, signal });
  }

  /** True while the page still shows another buyer than the one that was clicked. */
  unfollowed(openBuyerId: string): boolean {
    if (!this.clicked || performance.now() - this.clicked.at > followsWithin) return false;
    return this.clicked.buyerId !== openBuyerId;
  }
}
