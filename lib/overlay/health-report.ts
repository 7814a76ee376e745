import { ask } from '../bridge/ask';
import type { HookState, Snapshot } from '../sites/snapshot';

/** A page that is being drawn has lost parts for a moment (ms). */
const settling = 2000;
/** Between two reports (ms). */
const pause = 60_000;

/** Tells the worker how the site's hooks fare, when that changed for good, at most once a minute. */
export class HealthReport {
  private told: Record<string, HookState> = {};
  private latest: Record<string, HookState> = {};
  private toldAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly site: string,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  take({ page, hooks }: Snapshot): void {
    if (page !== 'ready') return;
    this.latest = hooks;
    if (this.timer !== undefined || !this.isNews()) return;
    this.timer = setTimeout(() => this.report(), Math.max(settling, this.toldAt + pause - Date.now()));
  }

  private isNews(): boolean {
    return Object.keys(this.latest).some((hook) => this.latest[hook] !== this.told[hook]);
  }

  private report(): void {
    this.timer = undefined;
    if (this.signal.aborted || !this.isNews()) return;
    this.told = this.latest;
    this.toldAt = Date.now();
    ask('health', { site: this.site, hooks: this.latest }).catch((error: unknown) => {
      // Whatever was lost is news again at the next reading.
      this.told = {};
      if (!this.signal.aborted) console.warn('[话边] a health report was lost', error);
    });
  }
}
