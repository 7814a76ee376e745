import { ask } from '../bridge/ask';
import type { BuyerSighting, Shop } from '../bridge/protocol';
import type { Reading } from '../sites/read';
import { HealthReport } from './health-report';
import { SightingNews, sightingsOf, tellable } from './sightings';

/** Ms after the first news in which more is gathered; waits are counted in seconds, so this costs nobody anything. */
const delay = 250;

/** Tells the worker what is new about waits, a few times a second at most. */
export class Reporter {
  private news = new SightingNews();
  private untold: BuyerSighting[] = [];
  private shop: Shop | undefined;
  private latest: Reading | undefined;
  private readonly health: HealthReport;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly site: string,
    private readonly signal: AbortSignal,
  ) {
    this.health = new HealthReport(site, signal);
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  /**
   * Every reading counts, not only the last before the report: an answer may be in sight for a moment only.
   * @param lag see `observe`; none for one that was told before
   */
  collect(reading: Reading, shop: Shop | undefined, lag = 0): void {
    this.health.take(reading.snapshot);
    if (!shop) return;
    if (shop.id !== this.shop?.id) this.startShop(shop);
    this.untold.push(...this.news.pick(sightingsOf(reading.snapshot, Date.now(), lag)));
    this.latest = reading;
    this.timer ??= setTimeout(() => this.report(), delay);
  }

  private startShop(shop: Shop): void {
    this.shop = shop;
    this.news = new SightingNews();
    this.untold = [];
  }

  private report(): void {
    this.timer = undefined;
    if (!this.shop || !this.latest || this.signal.aborted) return;
    const { snapshot, rowElements } = this.latest;
    const sightings = this.untold;
    this.untold = [];
    const present = [...rowElements.keys()].filter(tellable);
    const observed = { site: this.site, shop: this.shop, page: snapshot.page, sightings, present };
    ask('observed', observed).catch((error: unknown) => {
      // Whatever was lost is news again at the next reading.
      this.news = new SightingNews();
      if (!this.signal.aborted) console.warn('[话边] a report was lost', error);
    });
  }
}
