import { useEffect, useState } from 'react';
import { check, guardNow } from '../../../lib/guard/check';
import type { Phrase } from '../../../lib/records/phrase.record';
import { inSlices } from '../in-slices';
import { guardSites } from './guard-sites';

/** Verdicts by text, as long as the rules are the same. */
let known = new Map<string, boolean>();
let rules: object | undefined;

function isFlagged(text: string): boolean {
  if (rules !== guardNow()) {
    rules = guardNow();
    known = new Map();
  }
  const verdict = known.get(text) ?? check(text, { sites: guardSites }).hits.length > 0;
  known.set(text, verdict);
  return verdict;
}

function* work(phrases: readonly Phrase[]): Generator<number, ReadonlySet<string>> {
  const flagged = new Set<string>();
  for (const [at, { id, text }] of phrases.entries()) {
    if (at % 50 === 0) yield at;
    if (isFlagged(text)) flagged.add(id);
  }
  return flagged;
}

/** Ids of the phrases that the guard has something to say of, found out in slices. */
export function useFlagged(phrases: readonly Phrase[]): ReadonlySet<string> {
  const [flagged, setFlagged] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const giveUp = new AbortController();
    void inSlices(work(phrases), giveUp.signal).then((found) => found && setFlagged(found));
    return () => giveUp.abort();
  }, [phrases]);
  return flagged;
}
