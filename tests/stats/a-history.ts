import { buyerKey } from '../../lib/kernel/buyer-key';
import { hour, minute, second } from '../../lib/kernel/clock';
import type { Turn } from '../../lib/records/turn.record';
import { aTurn } from './a-turn';

/** Numbers below `below` that look drawn by chance, the same ones for each seed. */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const sites = ['feige', 'jd', 'desktop', 'rakuten', 'practice-desk', 'pinduoduo'];

/**
 * Changes as an odd week brings them: turns open, move in time and to another buyer, close by all hands or vanish.
 * @param from ms at which it begins; it lasts four days
 */
export function aHistory(seed: number, from: number, length: number): { before?: Turn; after: Turn }[] {
  const draw = chance(seed);
  const pick = <One>(list: readonly One[]) => list[draw(list.length)] as One;
  const stored = new Map<string, Turn>();
  const opened = (id: string): Turn => {
    const site = pick(sites);
    const key = buyerKey({ site, shop: 's', buyerId: `b${draw(4)}` });
    const waitingSince = from + draw(96 * 60) * minute + draw(60) * second;
    return aTurn({ id, buyerKey: key, site, shop: 's', waitingSince, precision: draw(3) * 4000 });
  };
  const closed = (turn: Turn): Turn => ({
    ...turn,
    open: 0,
    answeredAt: turn.waitingSince + (draw(4) === 0 ? draw(30) * hour : draw(400) * second),
    closedBy: pick(['answer', 'answer', 'vanished']),
    answeredBy: pick(['me', 'colleague']),
    answerPrecision: draw(2) * 6000,
  });
  return Array.from({ length }, (_, index) => {
    const known = [...stored.values()];
    const before = known.length > 3 && draw(3) > 0 ? pick(known) : undefined;
    const changed = (turn: Turn): Turn => {
      if (draw(5) === 0) return { ...turn, waitingSince: turn.waitingSince - draw(3 * 60) * minute };
      if (draw(6) === 0) return { ...turn, robotAt: turn.waitingSince + 2 * second };
      if (draw(6) === 0) {
        const buyerId = `b${draw(4)}`;
        return { ...turn, buyerKey: buyerKey({ site: turn.site, shop: turn.shop, buyerId }) };
      }
      return closed(turn);
    };
    const after = before ? changed(before) : opened(`t${index}`);
    stored.set(after.id, after);
    return before ? { before, after } : { after };
  });
}
