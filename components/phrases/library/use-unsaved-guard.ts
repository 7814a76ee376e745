import { useEffect } from 'react';
import { useDrafts } from './drafts';

/** The browser asks before the tab closes on words that are not stored. */
export function useUnsavedGuard(): void {
  const unsaved = useDrafts().size > 0;
  useEffect(() => {
    if (!unsaved) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [unsaved]);
}
