import { useEffect, useState } from 'react';

/** The time in ms since 1970, again every `every` ms. Counts from stored facts, so a throttled tab only shows late. */
export function useNow(every = 1000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
