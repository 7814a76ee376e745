import Dexie, { type ObservabilitySet } from 'dexie';
import { db } from './database';

/**
 * Tells of every write to these tables, by whatever page or worker of ours.
 * @param hear runs after the transaction that wrote
 */
export function onWritten(tables: Iterable<string>, hear: () => void, signal: AbortSignal): void {
  const places = [...tables].map((name) => `idb://${db.name}/${name}/`);
  const noticed = (parts: ObservabilitySet) => {
    const touched = Object.keys(parts).some((part) => places.some((place) => part.startsWith(place)));
    // A transaction tells of itself from within.
    if (touched) setTimeout(hear);
  };
  Dexie.on.storagemutated.subscribe(noticed);
  signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(noticed));
}
