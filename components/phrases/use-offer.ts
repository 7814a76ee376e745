import { useCallback, useEffect, useState } from 'react';
import type { PageView } from '../../lib/bridge/protocol';
import { hour } from '../../lib/kernel/clock';
import { offeredHere } from '../../lib/phrases/offered';
import { nextChange } from '../../lib/phrases/period';
import type { Phrase } from '../../lib/records/phrase.record';
import { useMember } from '../members/use-writer';

/** The moment for which temporary phrases count: another one only when a phrase may have begun or run out. */
function useMoment(phrases: readonly Phrase[]): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const next = nextChange(phrases, now);
    if (next === undefined) return;
    // A sleeping machine fires late, and days are too long for a timer: looked at once an hour.
    const timer = setTimeout(() => setNow(Date.now()), Math.min(Math.max(0, next - Date.now()), hour));
    return () => clearTimeout(timer);
  }, [phrases, now]);
  return now;
}

/** Picks the phrases that are offered to who works now, in the talk that is open. */
export function useOffer(
  phrases: readonly Phrase[],
  { site, shop }: PageView,
): (phrases: readonly Phrase[]) => readonly Phrase[] {
  const memberId = useMember()?.id ?? null;
  const now = useMoment(phrases);
  const [id, name] = [shop?.id, shop?.name];
  return useCallback(
    (all) => {
      const known = id === undefined || name === undefined ? undefined : { id, name };
      return offeredHere(all, { memberId, site, shop: known, now });
    },
    [memberId, site, id, name, now],
  );
}
