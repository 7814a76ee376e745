import type { Phrase } from '../records/phrase.record';
import { periodOf } from './period';

/** Where and when phrases are asked for. */
export interface Here {
  memberId: string | null;
  site: string;
  /** A phrase may name a shop by its id or its name; `undefined` where nobody knows which shop it is. */
  shop: { id: string; name: string } | undefined;
  /** ms since 1970. */
  now: number;
}

/** Is this phrase the team's or this member's, meant for this site and shop, and in its days? */
export function isOffered(phrase: Phrase, { memberId, site, shop, now }: Here): boolean {
  if (phrase.ownerId !== null && phrase.ownerId !== memberId) return false;
  if (phrase.sites.length > 0 && !phrase.sites.includes(site)) return false;
  const ours = (named: string) => shop !== undefined && (named === shop.id || named === shop.name);
  if (phrase.shops.length > 0 && !phrase.shops.some(ours)) return false;
  const { state } = periodOf(phrase, now);
  return state === 'always' || state === 'running';
}

/**
 * The phrases that are offered here and now, in their order; the same array when all are. Who keeps an edition of a
 * team phrase of his own is offered that one alone.
 */
export function offeredHere(phrases: readonly Phrase[], here: Here): readonly Phrase[] {
  const offered = phrases.filter((phrase) => isOffered(phrase, here));
  const replaced = new Set(offered.flatMap(({ copyOf }) => copyOf ?? []));
  const shown = replaced.size === 0 ? offered : offered.filter(({ id }) => !replaced.has(id));
  return shown.length === phrases.length ? phrases : shown;
}

/** Pinned phrases first, in the order in which they were pinned; the others stay as they stand. */
export function pinnedFirst(phrases: readonly Phrase[], pins: readonly string[]): readonly Phrase[] {
  if (pins.length === 0) return phrases;
  const byId = new Map(phrases.map((phrase) => [phrase.id, phrase]));
  const pinned = new Set(pins);
  return [...pins.flatMap((id) => byId.get(id) ?? []), ...phrases.filter(({ id }) => !pinned.has(id))];
}

/** Is this an own edition whose words are not those of the approved phrase that it was made from? */
export function differsFromStandard(copy: Phrase, original: Phrase | undefined): boolean {
  if (original === undefined || copy.copyOf !== original.id || !original.standard) return false;
  const words = ({ text, wordings }: Phrase) => JSON.stringify([text, wordings]);
  return words(copy) !== words(original);
}
