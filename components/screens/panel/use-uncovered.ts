import { useEffect, useState } from 'react';

/** Newer than TypeScript's DOM types: Chromium reports whether anything covers or fades an element. */
interface VisibilityEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/**
 * False while the page covers, fades or moves the panel away, so that nobody is tricked into clicking what they do
 * not see. Firefox cannot tell and stays true.
 */
export function useUncovered(): boolean {
  const [uncovered, setUncovered] = useState(true);
  useEffect(() => {
    const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
    const observer = new IntersectionObserver((entries) => {
      const last: VisibilityEntry | undefined = entries.at(-1);
      if (last && last.isVisible !== undefined) setUncovered(last.isVisible);
    }, options);
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
  return uncovered;
}
