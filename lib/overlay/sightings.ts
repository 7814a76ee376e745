import type { BuyerSighting } from '../bridge/protocol';
import type { Snapshot } from '../sites/snapshot';

/** The open thread is only asked for who spoke last; that many messages always hold the last turn. */
const threadTail = 30;

/** The worker refuses longer texts, and with them the whole report; a buyer's message may be any length. */
const longest = 500;
const longestPreview = 120;

/** Can the worker be told of this buyer? */
export const tellable = (buyerId: string): boolean => buyerId.length <= longest;

/**
 * What a snapshot says about each buyer's wait. The open conversation brings its thread along.
 * @param at local ms since 1970 at the reading
 * @param since ms since when the page may show it
 */
export function sightingsOf(snapshot: Snapshot, at: number, since = 0): BuyerSighting[] {
  // A clock that was set back meanwhile.
  const lag = since > 0 ? since : undefined;
  const { open, messages } = snapshot;
  const thread = open?.agrees ? messages.slice(-threadTail).map(({ role, at }) => ({ role, at })) : undefined;
  const rows = snapshot.rows
    .filter((row) => !row.ambiguous && tellable(row.buyerId))
    .map((row) => ({
      at,
      lag,
      buyerId: row.buyerId,
      weak: row.weak,
      nick: row.nick.slice(0, longest),
      listedAs: row.listedAs?.slice(0, longest),
      preview: row.preview.slice(0, longestPreview),
      waiting: row.waiting,
      waitSeconds: row.waitSeconds,
      overdue: row.overdue,
      unread: row.unread,
      thread: row.buyerId === open?.buyerId ? thread : undefined,
    }));
  if (!open?.agrees || !tellable(open.buyerId) || rows.some(({ buyerId }) => buyerId === open.buyerId))
    return rows;
  // A virtual list need not hold the open row.
  const { buyerId, weak } = open;
  const nick = open.nick.slice(0, longest);
  const preview = messages.findLast(({ role }) => role === 'buyer')?.text.slice(0, longestPreview) ?? '';
  return [
    ...rows,
    { at, lag, buyerId, weak, nick, preview, waiting: undefined, waitSeconds: undefined, thread },
  ];
}

/**
 * Keeps what was reported, so that only news goes to the worker. A running timer is no news: the worker stores since
 * when a buyer waits, and counts by itself.
 */
export class SightingNews {
  private readonly told = new Map<string, string>();

  pick(sightings: BuyerSighting[]): BuyerSighting[] {
    return sightings.filter((sighting) => {
      const { at, lag: _lag, waitSeconds, thread, ...rest } = sighting;
      // The beginning of the wait in steps of 10 s, since timers are read a moment late.
      const since = waitSeconds === undefined ? null : Math.round((at / 1000 - waitSeconds) / 10);
      const last = thread?.map((message) => `${message.role}${message.at ?? ''}`).join();
      const mark = JSON.stringify([rest, since, last]);
      const known = this.told.get(sighting.buyerId);
      this.told.set(sighting.buyerId, mark);
      sighting.watched = known !== undefined;
      return known !== mark;
    });
  }
}
