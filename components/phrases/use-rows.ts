import { useEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '../../lib/phrases/search/spans';
import type { Phrase } from '../../lib/records/phrase.record';

/** What a panel shows at once: drawn anew at every key of a search. */
const first = 14;
/** About three screens more, drawn when somebody scrolls there. */
const more = 30;

export interface Row {
  phrase: Phrase;
  /** Where the words of the search stand in it. */
  spans: readonly Span[];
}

/**
 * The beginning of a long list, growing as the element behind its end comes into sight. A new list begins anew.
 * @param spans where the words of the search stand in `list[i]`
 */
export function useRows(
  list: readonly Phrase[],
  spans: (i: number) => readonly Span[],
): { rows: readonly Row[]; end: React.RefObject<HTMLLIElement | null> } {
  const end = useRef<HTMLLIElement>(null);
  const [grown, setGrown] = useState({ list, count: first });
  const count = grown.list === list ? grown.count : first;
  useEffect(() => {
    if (count >= list.length || !end.current) return;
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setGrown({ list, count: count + more });
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [list, count]);
  const rows = useMemo(
    () => list.slice(0, count).map((phrase, i) => ({ phrase, spans: spans(i) })),
    [list, spans, count],
  );
  return { rows, end };
}
