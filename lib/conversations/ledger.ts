import type { BuyerSighting, Observed } from '../bridge/protocol';
import { buyerKey } from '../kernel/buyer-key';
import { minute } from '../kernel/clock';
import type { Buyer } from '../records/buyer.record';
import type { Turn } from '../records/turn.record';
import { db } from '../store/database';
import { rowsBy } from '../store/rows-by';
import { writeTurns } from './write-turn';

/** A buyer row is touched at most this often, or a busy list would write all day. */
const seenEvery = 5 * minute;

/**
 * Buyers and open turns of one report, read at once and written at once: two hundred rows that change together cost
 * a few round trips. Lives inside one transaction.
 */
export class Ledger {
  private readonly touched = new Map<string, Buyer>();
  private readonly after = new Map<string, Turn>();
  private readonly open = new Map<string, Turn>();

  private constructor(
    private readonly place: { site: string; shop: string },
    private readonly buyers: Map<string, Buyer>,
    private readonly before: Map<string, Turn>,
    private readonly answered: Map<string, number>,
  ) {
    for (const turn of before.values()) this.open.set(turn.buyerKey, turn);
  }

  static async read({ site, shop, sightings }: Observed): Promise<Ledger> {
    const place = { site, shop: shop.id };
    const keys = [...new Set(sightings.map(({ buyerId }) => buyerKey({ ...place, buyerId })))];
    const [found, turns] = await Promise.all([
      db.buyer.bulkGet(keys),
      db.turn.where('open').equals(1).toArray(),
    ]);
    const buyers = new Map(found.flatMap((buyer) => (buyer ? [[buyer.key, buyer]] : [])));
    const waiting = new Set(turns.map((turn) => turn.buyerKey));
    // Only a row that lags behind its thread asks when the last answer was.
    const timed = sightings.filter(({ waitSeconds, overdue }) => waitSeconds !== undefined || overdue);
    const news = new Set(timed.map(({ buyerId }) => buyerKey({ ...place, buyerId })));
    const unknown = [...news].filter((key) => buyers.has(key) && !waiting.has(key));
    const closed = await rowsBy(db.turn, 'buyerKey', unknown);
    const answered = new Map<string, number>();
    for (const turn of closed) noteAnswer(answered, turn);
    return new Ledger(place, buyers, new Map(turns.map((turn) => [turn.id, turn])), answered);
  }

  keyOf = (buyerId: string): string => buyerKey({ ...this.place, buyerId });

  openTurn = (key: string): Turn | undefined => this.open.get(key);

  lastAnsweredAt = (key: string): number | undefined => this.answered.get(key);

  lastSeen = (key: string): number | undefined => this.buyers.get(key)?.lastSeen;

  /** The buyer was seen. */
  touch(key: string, { buyerId, nick, weak, at }: BuyerSighting): void {
    const known = this.buyers.get(key);
    // Back in time: our clock was set.
    const late = known && Math.abs(at - known.lastSeen) >= seenEvery;
    if (known && known.nick === nick && !late) return;
    const firstSeen = known?.firstSeen ?? at;
    const buyer = { key, ...this.place, buyerId, nick, weak, firstSeen, lastSeen: at };
    this.buyers.set(key, buyer);
    this.touched.set(key, buyer);
  }

  put(turn: Turn): void {
    const known = this.after.get(turn.id) ?? this.before.get(turn.id);
    if (known && this.open.get(known.buyerKey)?.id === turn.id) this.open.delete(known.buyerKey);
    if (turn.open === 1) this.open.set(turn.buyerKey, turn);
    else noteAnswer(this.answered, turn);
    this.after.set(turn.id, turn);
  }

  /** @returns true when a turn was opened, corrected or closed */
  async write(): Promise<boolean> {
    if (this.touched.size > 0) await db.buyer.bulkPut([...this.touched.values()]);
    await writeTurns([...this.after].map(([id, after]) => ({ before: this.before.get(id), after })));
    return this.after.size > 0;
  }
}

function noteAnswer(answered: Map<string, number>, { buyerKey: key, closedBy, answeredAt }: Turn): void {
  if (closedBy !== 'answer' || answeredAt === null) return;
  answered.set(key, Math.max(answered.get(key) ?? 0, answeredAt));
}
