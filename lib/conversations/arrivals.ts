import type { BuyerSighting, Observed } from '../bridge/protocol';
import { second } from '../kernel/clock';

type Line = NonNullable<BuyerSighting['thread']>[number];

/** The open thread of one tab as it was last reported; holds roles and times, no words. */
export interface Looked {
  buyerId: string;
  lines: Line[];
  /** Since when (local ms) it has been open. */
  openedAt: number;
}

/** A page may draw a conversation that was just opened in several steps (ms). */
const settling = 3 * second;

/**
 * How many of the newest messages came while their thread was open: only those have a local moment.
 * @param looked what was last seen in this tab
 * @returns their number by the sighting's place in the report, and what is seen now
 */
export function arrivalsOf(
  { sightings }: Pick<Observed, 'sightings'>,
  looked: Looked | undefined,
): { arrived: Map<number, number>; looked: Looked | undefined } {
  const arrived = new Map<number, number>();
  let now = looked;
  for (const [index, { buyerId, thread, at }] of sightings.entries()) {
    if (!thread) continue;
    const same = now?.buyerId === buyerId && now.openedAt <= at;
    const openedAt = same && now ? now.openedAt : at;
    if (same && now && at - openedAt >= settling) arrived.set(index, arrivedSince(now.lines, thread));
    now = { buyerId, lines: thread, openedAt };
  }
  return { arrived, looked: now };
}

const isSame = (a: Line | undefined, b: Line | undefined) => a?.role === b?.role && a?.at === b?.at;

/** How many lines were put behind those of before; 0 where the two do not fit together. */
function arrivedSince(before: readonly Line[], now: readonly Line[]): number {
  if (before.length === 0) return 0;
  for (let came = 0; came < now.length; came++) {
    const old = now.slice(0, now.length - came);
    const both = Math.min(old.length, before.length);
    const kept = before.slice(-both);
    if (old.slice(-both).every((line, i) => isSame(line, kept[i]))) return came;
  }
  return 0;
}
