import { ImportSession } from './import-session';

/** What the page asks of the worker: a method of the session. */
export interface ImportAsk {
  id: number;
  method: 'open' | 'nameColumns' | 'list' | 'decide' | 'write';
  args: unknown[];
}

/** What the worker says: how far it is, an answer, or that it failed in a way nobody foresaw. */
export type ImportSays =
  | { progress: { done: number; total: number } }
  | { id: number; answer: unknown }
  | { id: number; failed: string };

const say = (message: ImportSays) => self.postMessage(message);
const session = new ImportSession((done, total) => say({ progress: { done, total } }));

self.onmessage = async ({ data: { id, method, args } }: MessageEvent<ImportAsk>) => {
  try {
    const run = session[method] as (...args: unknown[]) => unknown;
    say({ id, answer: await run.apply(session, args) });
  } catch (error) {
    console.error(`import: ${method}`, error);
    say({ id, failed: error instanceof Error ? error.message : String(error) });
  }
};
