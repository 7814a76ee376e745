import { describe, expect, test } from 'vitest';
import type { BuyerSighting } from '../../lib/bridge/protocol';
import { decideTurn, type OpenTurn, readEvidence } from '../../lib/conversations/rules';
import { minute, second } from '../../lib/kernel/clock';
import type { Role } from '../../lib/sites/snapshot';
import { aSighting } from './a-sighting';

/** mulberry32: the same seed draws the same talk on every machine. */
function chance(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Said {
  role: Role;
  at: number;
}

/** The obvious way: walk the whole talk from its beginning. Waits and answers as they truly were. */
function truth(talk: Said[]): { since: number; answeredAt: number | null }[] {
  const turns: { since: number; answeredAt: number | null }[] = [];
  for (const { role, at } of talk) {
    const last = turns.at(-1);
    const waiting = last !== undefined && last.answeredAt === null;
    if (role === 'buyer' && !waiting) turns.push({ since: at, answeredAt: null });
    if ((role === 'me' || role === 'colleague') && waiting) last.answeredAt = at;
  }
  return turns;
}

interface Closed extends OpenTurn {
  answeredAt: number;
}

/** Runs our rules over sightings as the store does. */
function run(
  sightings: BuyerSighting[],
  each: (open: OpenTurn | undefined, before: OpenTurn | undefined) => void,
) {
  let open: OpenTurn | undefined;
  const closed: Closed[] = [];
  for (const sighting of sightings) {
    const before = open;
    const decision = decideTurn(open, readEvidence(sighting, sighting.at), sighting.at);
    if (decision.kind === 'open' || decision.kind === 'correct') {
      const firstSeenAt = open?.firstSeenAt ?? sighting.at;
      open = { waitingSince: decision.waitingSince, source: decision.source, firstSeenAt };
    } else if (decision.kind === 'close' && open) {
      closed.push({ ...open, answeredAt: decision.answeredAt });
      open = undefined;
    }
    each(open, before);
  }
  return { open, closed };
}

const roles: Role[] = ['buyer', 'buyer', 'buyer', 'me', 'colleague', 'robot', 'system', 'card', 'note'];
const start = 1_700_000_000_000;

describe('many talks against a slow, obvious model', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %d: an open thread tells the whole truth', (seed) => {
    const draw = chance(seed);
    for (let talks = 0; talks < 60; talks++) {
      const talk: Said[] = [];
      const sightings: BuyerSighting[] = [];
      let at = start;
      for (let i = 0; i < 30; i++) {
        at += Math.floor(draw() * 4 * minute) + 1;
        talk.push({ role: roles[Math.floor(draw() * roles.length)] ?? 'buyer', at });
        // Every line is seen, some of them twice, a moment after it was written.
        const looks = 1 + Math.floor(draw() * 2);
        for (let look = 1; look <= looks; look++)
          sightings.push(aSighting({ at: at + look * 20, thread: [...talk] }));
      }
      const { open, closed } = run(sightings, () => {});
      const expected = truth(talk);
      expect(closed.map(({ waitingSince, answeredAt }) => ({ since: waitingSince, answeredAt }))).toEqual(
        expected.filter((turn) => turn.answeredAt !== null),
      );
      const waiting = expected.at(-1);
      expect(open?.waitingSince).toBe(waiting?.answeredAt === null ? waiting.since : undefined);
    }
  });

  test.each([11, 12, 13, 14, 15, 16])('seed %d: whatever lagging rows, clocks and gaps show', (seed) => {
    const draw = chance(seed);
    for (let talks = 0; talks < 80; talks++) {
      const skew = Math.floor((draw() - 0.5) * 10 * minute);
      const talk: Said[] = [];
      const sightings: BuyerSighting[] = [];
      let at = start;
      for (let i = 0; i < 40; i++) {
        at += Math.floor(draw() * 90 * second) + 1;
        if (draw() < 0.6)
          talk.push({ role: roles[Math.floor(draw() * roles.length)] ?? 'buyer', at: at + skew });
        const row = draw();
        sightings.push(
          aSighting({
            at,
            waiting: row < 0.4 ? true : row < 0.6 ? false : undefined,
            waitSeconds: draw() < 0.4 ? Math.floor(draw() * 300) : undefined,
            thread:
              draw() < 0.5
                ? talk.map((line) => ({ role: line.role, at: draw() < 0.2 ? undefined : line.at }))
                : undefined,
          }),
        );
      }
      let seen = 0;
      const { closed } = run(sightings, (open, before) => {
        const sighting = sightings[seen++];
        const settled = before && sighting && sighting.at - before.firstSeenAt >= 10_000;
        if (open && settled) {
          expect(open.waitingSince, 'a settled wait only ever turns out to be longer').toBeLessThanOrEqual(
            before.waitingSince,
          );
        }
        if (open && sighting) {
          expect(open.waitingSince, 'no wait begins in the future').toBeLessThanOrEqual(sighting.at);
        }
      });
      for (const turn of closed) {
        expect(turn.answeredAt, 'no answer before its question').toBeGreaterThanOrEqual(turn.waitingSince);
      }
    }
  });
});
