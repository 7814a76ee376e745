import { liveQuery, type Subscription } from 'dexie';

/**
 * One live query for all parts of a screen that ask it: they hear an answer in the same moment, and who comes later
 * has it at once. For what decides who may do what. Fits `useSyncExternalStore`.
 */
export class FollowedQuery<Answer> {
  private answer: Answer | undefined;
  private watch: Subscription | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly query: () => Promise<Answer>) {}

  /** The newest answer; `undefined` until there is one, and while nobody listens. */
  readonly now = (): Answer | undefined => this.answer;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  };

  private start(): void {
    this.watch = liveQuery(this.query).subscribe({
      next: (answer) => {
        this.answer = answer;
        for (const listener of this.listeners) listener();
      },
      error: (error) => console.error('following a query', error),
    });
  }

  private stop(): void {
    this.watch?.unsubscribe();
    this.watch = undefined;
    this.answer = undefined;
  }
}
