import type { ImportSession } from './import-session';
import type { ImportAsk, ImportSays } from './import-worker';

type Methods = Pick<ImportSession, ImportAsk['method']>;
type Args<Method extends keyof Methods> = Parameters<Methods[Method]>;
type Answer<Method extends keyof Methods> = Awaited<ReturnType<Methods[Method]>>;

/**
 * An import session in a worker of its own, so that the page stays free whatever the file holds. One client brings in
 * one file; {@link stop} ends it wherever it is, and what was not written whole is not written at all.
 */
export class ImportClient {
  private readonly worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<
    number,
    { resolve: (answer: never) => void; reject: (error: Error) => void }
  >();
  private asked = 0;

  constructor(onProgress: (done: number, total: number) => void) {
    this.worker.onmessage = ({ data }: MessageEvent<ImportSays>) => {
      if ('progress' in data) {
        onProgress(data.progress.done, data.progress.total);
        return;
      }
      const asker = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if ('failed' in data) asker?.reject(new Error(data.failed));
      else asker?.resolve(data.answer as never);
    };
    // Out of memory, or the script could not be loaded: nobody would answer any more.
    this.worker.onerror = (event) => {
      for (const { reject } of this.waiting.values()) reject(new Error(event.message));
      this.waiting.clear();
    };
  }

  ask<Method extends keyof Methods>(method: Method, ...args: Args<Method>): Promise<Answer<Method>> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, method, args } satisfies ImportAsk);
    });
  }

  /** Ends the worker; questions that are open are never answered. */
  stop(): void {
    this.worker.terminate();
    this.waiting.clear();
  }
}
