/** Wakes who waits for news; a ring while nobody waits is kept for the next one. */
export class Bell {
  private rung = false;
  private waiting: (() => void) | undefined;

  readonly ring = (): void => {
    this.rung = true;
    this.waiting?.();
  };

  /** @param ms after which it goes on without news */
  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.rung && !signal.aborted)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.waiting = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener('abort', this.waiting, { once: true });
      });
    if (this.waiting) signal.removeEventListener('abort', this.waiting);
    this.waiting = undefined;
    this.rung = false;
  }
}
