import type { CardValues } from '../sites/snapshot';

const names = ['order', 'product'] as const;

/**
 * Which of the values beside the chat are surely the open buyer's. Pages draw their cards later than the chat, so what
 * stood there for the buyer before counts only once it has changed: a wrong order number is worse than a question.
 */
export class SureCards {
  private buyer: string | undefined;
  private latest: CardValues = {};
  private stale: CardValues = {};

  /** @param buyerId who is open, `undefined` where that is not sure */
  take(buyerId: string | undefined, values: CardValues): CardValues {
    if (buyerId !== this.buyer) {
      this.stale = this.buyer === undefined && Object.keys(this.latest).length === 0 ? {} : this.latest;
      this.buyer = buyerId;
    }
    this.latest = values;
    const sure: CardValues = {};
    for (const name of names) {
      if (values[name] !== this.stale[name]) delete this.stale[name];
      if (buyerId !== undefined && values[name] && !(name in this.stale)) sure[name] = values[name];
    }
    return sure;
  }
}
