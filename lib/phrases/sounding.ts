import type { PhraseSound } from '../records/phrase-sound.record';

/**
 * A worker that works out how the phrases sound that are posted to it: its dictionary takes longer to load than a page
 * may stand still. Whoever starts it terminates it.
 * @param keep gets the rows of each post
 */
export function startSounding(keep: (rows: PhraseSound[]) => void): Worker {
  const worker = new Worker(new URL('./sound-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<PhraseSound[]>) => keep(data);
  worker.onerror = ({ message }) => console.error('working out sounds', message);
  return worker;
}
