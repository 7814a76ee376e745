import { check } from '../../../lib/guard/check';
import type { GuardHit } from '../../../lib/guard/rules';
import { bubblePlaces } from '../../../lib/phrases/bubbles';

/** What the guard says of each message of a text, at its place in the whole. */
export const checkBubbles = (text: string, sites: readonly string[]): GuardHit[] =>
  bubblePlaces(text).flatMap(({ start, end }) =>
    check(text.slice(start, end), { sites: [...sites] }).hits.map((hit) => ({
      ...hit,
      start: hit.start + start,
      end: hit.end + start,
    })),
  );
