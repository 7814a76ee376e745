import type { OpenConversation } from '../sites/snapshot';

/** Ms in which nothing may have changed about who is open. */
export const steadyAfter = 100;

/** Remembers since when the page has said the same about who is open, and in the same box. */
export class Steady {
  private said = '';
  private box: unknown;
  private since = Number.NEGATIVE_INFINITY;

  /** @param at ms of any one clock */
  see(seen: { open: OpenConversation | undefined; composer: unknown }, at: number): void {
    const { open, composer } = seen;
    const said = open ? `${open.agrees} ${open.buyerId}` : '';
    if (said === this.said && composer === this.box) return;
    // What stood there when we came has stood there for who knows how long.
    this.since = this.box === undefined && this.said === '' ? Number.NEGATIVE_INFINITY : at;
    this.said = said;
    this.box = composer;
  }

  /** Has nothing changed for long enough? */
  holds(at: number): boolean {
    return at - this.since >= steadyAfter;
  }
}
