import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type DuplicateGroup, findDuplicates } from '../../../lib/phrases/duplicates';
import type { Phrase } from '../../../lib/records/phrase.record';
import { inSlices } from '../in-slices';

export interface Duplicates {
  /** 0–1 while it searches. */
  progress: number | undefined;
  /** Groups of at least two phrases that still are; `undefined` before the first search. */
  groups: DuplicateGroup[] | undefined;
  /** Every phrase in a group, group after group. */
  ids: ReadonlySet<string>;
  search(): void;
  cancel(): void;
}

/** Looks for phrases that say the same, when asked. */
export function useDuplicates(phrases: readonly Phrase[], byId: ReadonlyMap<string, Phrase>): Duplicates {
  const [progress, setProgress] = useState<number>();
  const [found, setFound] = useState<DuplicateGroup[]>();
  const running = useRef<AbortController>(undefined);
  const cancel = useCallback(() => {
    running.current?.abort();
    setProgress(undefined);
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  const search = () => {
    cancel();
    const giveUp = new AbortController();
    running.current = giveUp;
    setProgress(0);
    void inSlices(findDuplicates(phrases), giveUp.signal, { onProgress: setProgress }).then((groups) => {
      if (!groups) return;
      setFound(groups);
      setProgress(undefined);
    });
  };
  const groups = useMemo(
    () =>
      found
        ?.map(({ ids, exact }) => ({ ids: ids.filter((id) => byId.has(id)), exact }))
        .filter(({ ids }) => ids.length > 1),
    [found, byId],
  );
  const ids = useMemo(() => new Set(groups?.flatMap((group) => group.ids)), [groups]);
  return { progress, groups, ids, search, cancel };
}
