import { buyerKey } from '../../lib/kernel/buyer-key';
import { hour, minute, second } from '../../lib/kernel/clock';
import type { Turn } from '../../lib/records/turn.record';

/** Buyers that a shop of this size has in all; about one in three of a day's turns is of a buyer who came that day. */
const buyers = 40_000;
const shops = [
  { site: 'feige', shop: '青禾服饰旗舰店' },
  { site: 'pinduoduo', shop: '青禾官方店' },
  { site: 'jd', shop: '青禾京东自营' },
] as const;

/**
 * The turns of one busy day, the same ones for the same day: eight to eleven, most answered within a minute, a tail of
 * slow ones, some vanished.
 * @param midnight ms at which the day begins @param last no turn begins after this (ms)
 */
export function turnsOfDay(midnight: number, count: number, last = Number.POSITIVE_INFINITY): Turn[] {
  let state = (midnight / minute) >>> 0;
  const draw = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const here = Array.from({ length: Math.ceil(count / 3) }, () => draw(buyers));
  return Array.from({ length: count }, (_, index): Turn => {
    const buyer = here[draw(here.length)] ?? 0;
    const place = shops[buyer % shops.length] ?? shops[0];
    const waitingSince = Math.min(midnight + 8 * hour + draw(15 * 3600) * second, last - draw(600) * second);
    const wait = 3 + draw(40) + (draw(10) === 0 ? draw(600) : 0);
    const vanished = draw(20) === 0;
    return {
      id: `${midnight.toString(36)}${index.toString(36).padStart(4, '0')}`,
      buyerKey: buyerKey({ ...place, buyerId: `23000${buyer}` }),
      ...place,
      waitingSince,
      firstSeenAt: waitingSince + second,
      answeredAt: waitingSince + wait * second,
      open: 0,
      source: 'message',
      precision: draw(4) === 0 ? 60 * second : second,
      closedBy: vanished ? 'vanished' : 'answer',
      answeredBy: vanished ? null : 'me',
      answerPrecision: second,
      robotAt: null,
      memberId: 'm1',
      remindedAt: 30,
      snoozedUntil: null,
    };
  });
}
