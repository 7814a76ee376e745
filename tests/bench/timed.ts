/** Of the bundle's own callbacks; `records` are the mutations that an observer was handed. */
export const spent = { total: 0, longest: 0, records: 0 };

const timed =
  <Args extends unknown[], Result>(run: (...args: Args) => Result) =>
  (...args: Args): Result => {
    const start = performance.now();
    const result = run(...args);
    const took = performance.now() - start;
    spent.total += took;
    spent.longest = Math.max(spent.longest, took);
    return result;
  };

/** The browser's own, by names that the bundler does not replace. */
const native = globalThis as unknown as Record<string, unknown>;
const NativeObserver = native[['Mutation', 'Observer'].join('')] as typeof window.MutationObserver;
const nativeTimeout = native[['set', 'Timeout'].join('')] as typeof window.setTimeout;

export class TimedObserver extends NativeObserver {
  constructor(callback: MutationCallback) {
    super((records, observer) => {
      spent.records += records.length;
      timed(callback)(records, observer);
    });
  }
}

export const timedTimeout = (run: () => void, ms?: number) => nativeTimeout(timed(run), ms);

/** Messages to itself are how the reader waits for the end of a frame. */
const NativeChannel = native[['Message', 'Channel'].join('')] as typeof window.MessageChannel;

export class TimedChannel extends NativeChannel {
  constructor() {
    super();
    const { port1 } = this;
    const native = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage') as PropertyDescriptor;
    Object.defineProperty(port1, 'onmessage', {
      set: (heard: (event: MessageEvent) => void) => native.set?.call(port1, timed(heard)),
    });
  }
}
