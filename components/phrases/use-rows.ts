import { useEffect, useRef, useState } from 'react';

/** What a panel shows at once: drawn anew at every key of a search. */
const first = 14;
/** About three screens more, drawn when somebody scrolls there. */
const more = 30;

/** The beginning of a long list, growing as the element behind its end comes into sight. A new list begins anew. */
export function useGrowing<T>(list: readonly T[]): {
  rows: readonly T[];
  end: React.RefObject<HTMLLIElement | null>;
} {
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
  return { rows: list.slice(0, count), end };
}
