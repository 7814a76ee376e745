import type { BuyerSighting, Observed } from '../bridge/protocol';
import { buyerKey } from '../kernel/buyer-key';
import { minute } from '../kernel/clock';
import { randomId } from '../kernel/id';
import type { Buyer } from '../records/buyer.record';
import type { Turn } from '../records/turn.record';
import { settingValue } from '../settings/rules';
import { db } from '../store/database';
import { decideTurn, forgottenAfter, isForgotten, readEvidence } from './rules';

/** A buyer row is touched at most this often, or a busy list would write all day. */
const seenEvery = 5 * minute;

/**
 * Stores what a page showed: buyers met, turns opened, corrected and closed, in one transaction.
 * @returns true when a wait began, moved or ended, so that reminders and badge have news
 */
export async function recordObserved(observed: Observed): Promise<boolean> {
  return await db.transaction('rw', db.turn, db.buyer, db.setting, async () => {
    const member = settingValue('member', (await db.setting.get('member'))?.value);
    let news = false;
    for (const sighting of observed.sightings) {
      news = (await recordSighting(observed, sighting, member)) || news;
    }
    return news;
  });
}

async function recordSighting(observed: Observed, sighting: BuyerSighting, memberId: string | null) {
  const { site } = observed;
  const { at } = sighting;
  const shop = observed.shop.id;
  const key = buyerKey({ site, shop, buyerId: sighting.buyerId });
  await touchBuyer({ ...sighting, key, site, shop, at });
  if (sighting.listedAs !== undefined) {
    await moveTurn(buyerKey({ site, shop, buyerId: sighting.listedAs }), key);
  }
  const { stored, lastAnsweredAt } = await turnsOf(key);
  const decision = decideTurn(stored, readEvidence(sighting, at), at, lastAnsweredAt);
  if (decision.kind === 'keep') return false;
  if (decision.kind === 'open') {
    await db.turn.add(newTurn(key, site, shop, { ...decision, firstSeenAt: at }));
  } else if (stored && decision.kind === 'correct') {
    await db.turn.update(stored.id, { waitingSince: decision.waitingSince, source: decision.source });
  } else if (stored && decision.kind === 'close') {
    const { answeredAt, closedBy } = decision;
    await db.turn.update(stored.id, { answeredAt, closedBy, open: 0, memberId });
  }
  return true;
}

function newTurn(
  buyerKey: string,
  site: string,
  shop: string,
  wait: Pick<Turn, 'waitingSince' | 'source' | 'firstSeenAt'>,
): Turn {
  return {
    id: randomId(),
    buyerKey,
    site,
    shop,
    waitingSince: wait.waitingSince,
    firstSeenAt: wait.firstSeenAt,
    source: wait.source,
    answeredAt: null,
    open: 1,
    closedBy: null,
    precision: 0,
    answeredBy: null,
    answerPrecision: null,
    robotAt: null,
    memberId: null,
    remindedAt: 0,
    snoozedUntil: null,
  };
}

/**
 * A list that knows only names counted a wait for a name; the open conversation says whose it was. Only the running
 * wait moves: what was written about the name may be about another buyer of that name.
 */
async function moveTurn(from: string, to: string): Promise<void> {
  const open = (key: string) =>
    db.turn
      .where('buyerKey')
      .equals(key)
      .filter((turn) => turn.open === 1)
      .first();
  const [weak, strong] = [await open(from), await open(to)];
  if (weak && !strong) await db.turn.update(weak.id, { buyerKey: to });
}

/** The wait that runs for this buyer now, and when the buyer was last answered. */
async function turnsOf(
  key: string,
): Promise<{ stored: Turn | undefined; lastAnsweredAt: number | undefined }> {
  const turns = await db.turn.where('buyerKey').equals(key).toArray();
  const answers = turns.flatMap(({ closedBy, answeredAt }) =>
    closedBy === 'answer' && answeredAt !== null ? [answeredAt] : [],
  );
  return {
    stored: turns.find((turn) => turn.open === 1),
    lastAnsweredAt: answers.length > 0 ? Math.max(...answers) : undefined,
  };
}

type Met = Pick<Buyer, 'key' | 'site' | 'shop' | 'buyerId' | 'nick' | 'weak'> & { at: number };

async function touchBuyer({ key, site, shop, buyerId, nick, weak, at }: Met) {
  const known = await db.buyer.get(key);
  if (known && known.nick === nick && at - known.lastSeen < seenEvery) return;
  await db.buyer.put({
    key,
    site,
    shop,
    buyerId,
    nick,
    weak,
    firstSeen: known?.firstSeen ?? at,
    lastSeen: at,
  });
}

/** Ends waits that are too old to be true; they count as received, not as answered. */
export async function closeForgotten(now: number): Promise<void> {
  await db.turn
    .where('open')
    .equals(1)
    .filter((turn) => isForgotten(turn, now))
    .modify((turn) => {
      Object.assign(turn, { open: 0, closedBy: 'vanished', answeredAt: turn.waitingSince + forgottenAfter });
    });
}
