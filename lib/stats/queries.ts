import { dayWindow } from '../kernel/day-window';
import { db } from '../store/database';
import { type DayStats, dayStats } from './rules';

export interface Today extends DayStats {
  phrasesUsed: number;
  /** Most used phrases of the day. */
  favourites: { title: string; count: number }[];
}

/** The popup's figures for the local day of `now`. */
export async function today(now: number): Promise<Today> {
  const { start, end } = dayWindow(now);
  const began = await db.turn.where('waitingSince').between(start, end, true, false).toArray();
  const open = await db.turn.where('open').equals(1).toArray();
  const turns = new Map([...began, ...open].map((turn) => [turn.id, turn]));
  const uses = await db.phraseUse.where('at').between(start, end, true, false).toArray();
  const counts = new Map<string, number>();
  for (const { phraseId } of uses) counts.set(phraseId, (counts.get(phraseId) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const phrases = await db.phrase.bulkGet(ranked.map(([id]) => id));
  const named = ranked.flatMap(([, count], index) => {
    const phrase = phrases[index];
    return phrase ? [{ title: phrase.title, count }] : [];
  });
  const favourites = named.slice(0, 3);
  return { ...dayStats([...turns.values()], now), phrasesUsed: uses.length, favourites };
}
