import { describe, expect, test } from 'vitest';
import type { BuyerSighting } from '../../lib/bridge/protocol';
import { rankOf } from '../../lib/conversations/evidence';
import { unknownClock } from '../../lib/conversations/site-clock';
import { minute, second } from '../../lib/kernel/clock';
import type { Role } from '../../lib/sites/snapshot';
import { type Chance, chance } from '../desk/chance';
import { aSighting } from './a-sighting';
import { Play, type Said, truth } from './play';

const roles: Role[] = ['buyer', 'buyer', 'buyer', 'me', 'colleague', 'robot', 'system', 'card', 'note'];
const start = 1_700_000_000_000;

test.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %d: an open thread tells the whole truth', (seed) => {
  const draw = chance(seed);
  for (let talks = 0; talks < 30; talks++) {
    const talk: Said[] = [];
    const play = new Play();
    let at = start;
    for (let i = 0; i < 30; i++) {
      at += draw.int(1, 4 * minute);
      talk.push({ role: draw.pick(roles), at });
      // Every line is seen, some of them twice, a moment after it was written.
      for (let look = draw.int(1, 2); look > 0; look--)
        play.see(aSighting({ at: at + 20, thread: [...talk] }));
    }
    const expected = truth(talk);
    const found = [...play.closed, ...(play.open ? [play.open] : [])];
    expect(found).toHaveLength(expected.length);
    for (const [i, turn] of found.entries()) {
      const { since, answeredAt, by, robotAt } = expected[i] ?? {};
      expect(Math.abs(turn.waitingSince - (since ?? 0))).toBeLessThanOrEqual(turn.precision);
      expect(turn.robotAt === null).toBe(robotAt === null);
      const ending = { answeredAt: null, answeredBy: null, answerPrecision: 0, ...turn };
      expect(ending.answeredBy).toBe(by);
      expect(Math.abs((ending.answeredAt ?? 0) - (answeredAt ?? 0))).toBeLessThanOrEqual(
        ending.answerPrecision ?? 0,
      );
    }
  }
});

/** One seller's day with one buyer, as pages of a platform show it. */
interface World {
  draw: Chance;
  /** Our clock − the platform's, ms. */
  offset: number;
  /** To how many ms the page writes times. */
  resolution: number;
  row: 'timer' | 'mark' | 'unread';
  naps: boolean;
}

/** One of two tabs; while the conversation is open in it, it sees every line. */
interface Tab {
  id: number;
  opened: boolean;
}

/** What a tab shows, drawn from what is true at this moment. */
function look({ offset, resolution, row }: World, { opened }: Tab, talk: readonly Said[], at: number) {
  const waits = truth(talk).find(({ answeredAt }) => answeredAt === null);
  const write = (said: number) => Math.floor((said - offset) / resolution) * resolution;
  const fields: Partial<BuyerSighting> = { at };
  if (row === 'timer') fields.waitSeconds = waits ? Math.floor((at - waits.since) / second) : undefined;
  if (row === 'unread') fields.unread = waits && !opened ? 1 : 0;
  else fields.waiting = waits !== undefined;
  if (opened) fields.thread = talk.slice(-30).map((line) => ({ role: line.role, at: write(line.at) }));
  return aSighting(fields);
}

const worlds = [0, 10 * minute, -10 * minute, 8 * 60 * minute].flatMap((offset) =>
  [1, second, minute].flatMap((resolution) =>
    (['timer', 'mark', 'unread'] as const).map((row, i) => ({ offset, resolution, row, naps: i === 1 })),
  ),
);

describe.each(worlds)('clock %o', (world) => {
  test.each([1, 2, 3])('seed %d: what is stored is true to its precision', (seed) => {
    const draw = chance(seed);
    for (let talks = 0; talks < 3; talks++) {
      const talk: Said[] = [];
      const play = new Play();
      let at = start + draw.int(0, minute);
      const tabs: Tab[] = [1, 2].map((id) => ({ id, opened: false }));
      let known = 0;
      for (let i = 0; i < 60; i++) {
        at += draw.int(5 * second, 90 * second);
        // Where nobody naps, every line is seen at once in some tab; else several pass unseen.
        const unseen = world.naps && draw.next() < 0.2 ? draw.int(1, 4) : 0;
        for (let line = 0; line <= unseen; line++) {
          talk.push({ role: draw.pick(roles), at });
          if (line < unseen) at += draw.int(5 * second, 5 * minute);
        }
        for (const tab of tabs) {
          if (draw.next() < 0.3) {
            tab.opened = !tab.opened;
            // Another buyer's conversation.
            if (!tab.opened) play.leave(tab.id);
          }
          at += draw.int(50, 800);
          const sighting = look({ ...world, draw }, tab, talk, at);
          check(play, play.see(sighting, tab.id), at);
        }
        const now = truth(talk).find(({ answeredAt }) => answeredAt === null);
        if ((play.clock?.precision ?? unknownClock) >= unknownClock || !tabs[1]?.opened) continue;
        known++;
        expect(play.open === undefined, 'who waits is who waits').toBe(now === undefined);
        if (!play.open || !now) continue;
        const error = play.open.waitingSince - now.since;
        // A thread that is cut, or one whose question came before the clock was known, may begin later.
        expect(Math.abs(error)).toBeLessThanOrEqual(2 * play.open.precision + 15 * second + world.resolution);
      }
      expect(known).toBeGreaterThan(0);
      expect(play.closed.length, 'no turn is counted twice').toBeLessThanOrEqual(truth(talk).length);
    }
  });
});

/** What holds whatever a page shows. */
function check(play: Play, before: Play['open'], at: number) {
  const { open, closed } = play;
  if (open) expect(open.waitingSince, 'no wait begins in the future').toBeLessThanOrEqual(at);
  if (open && before && closed.at(-1)?.firstSeenAt !== before.firstSeenAt) {
    const may = before.source === 'message' ? Math.max(before.precision, 5 * second) : 5 * second;
    // What an unknown clock said was a guess, which goes when the clock is known.
    const settled = at - before.firstSeenAt >= 10 * second && rankOf(before) !== 3;
    if (settled) expect(open.waitingSince - before.waitingSince).toBeLessThanOrEqual(may);
  }
  for (const { answeredAt, waitingSince, answerPrecision } of closed.slice(-1)) {
    expect(answeredAt, 'no answer before its question').toBeGreaterThanOrEqual(waitingSince);
    expect(answeredAt).toBeLessThanOrEqual(at);
    expect(answerPrecision).toBeGreaterThanOrEqual(0);
  }
}

test.each([11, 12, 13, 14, 15, 16])('seed %d: whatever lagging rows, clocks and gaps show', (seed) => {
  const draw = chance(seed);
  for (let talks = 0; talks < 80; talks++) {
    const skew = draw.int(-5 * minute, 5 * minute);
    const talk: Said[] = [];
    const play = new Play();
    let at = start;
    for (let i = 0; i < 40; i++) {
      at += draw.int(1, 90 * second);
      if (draw.next() < 0.6) talk.push({ role: draw.pick(roles), at: at + skew });
      const row = draw.next();
      const thread = talk.map(({ role, at: said }) => ({ role, at: draw.next() < 0.2 ? undefined : said }));
      const sighting = aSighting({
        at,
        waiting: row < 0.4 ? true : row < 0.6 ? false : undefined,
        waitSeconds: draw.next() < 0.4 ? draw.int(0, 300) : undefined,
        unread: draw.int(0, 1),
        watched: draw.next() < 0.5,
        thread: draw.next() < 0.5 ? thread : undefined,
      });
      check(play, play.see(sighting, draw.int(1, 2)), at);
    }
  }
});
