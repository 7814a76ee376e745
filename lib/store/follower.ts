/** A value that is kept in step with the database while somebody listens. Fits `useSyncExternalStore`. */
export abstract class Follower<Value> {
  private readonly listeners = new Set<() => void>();
  private value: Value | undefined;

  /** The newest value; `undefined` until there is one, and while nobody listens. */
  readonly now = (): Value | undefined => this.value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.value = undefined;
      this.stop();
    };
  };

  /** Called with the first listener. */
  protected abstract start(): void;

  /** Called when the last one is gone. */
  protected abstract stop(): void;

  protected tell(value: Value): void {
    this.value = value;
    for (const listener of this.listeners) listener();
  }
}
