import { useEffect, useState } from 'react';
import { recentUses } from '../../lib/phrases/queries';
import { useMember } from '../members/use-writer';

const none: ReadonlyMap<string, number> = new Map();

/**
 * How much who works now used each phrase lately. Counted when the panel opens and when somebody else signs on, not
 * live: a list that re-sorts under the mouse costs more than it gives.
 */
export function useOwnUses(): ReadonlyMap<string, number> {
  const member = useMember();
  const id = member === undefined ? undefined : (member?.id ?? null);
  const [uses, setUses] = useState(none);
  useEffect(() => {
    if (id === undefined) return;
    let wanted = true;
    void recentUses(id, Date.now()).then((counted) => wanted && setUses(counted));
    return () => {
      wanted = false;
    };
  }, [id]);
  return uses;
}
