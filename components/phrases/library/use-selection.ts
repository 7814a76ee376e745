import { useCallback, useMemo, useRef, useState } from 'react';
import type { Phrase } from '../../../lib/records/phrase.record';

export interface Selection {
  /** Of what is listed: what is chosen but no longer seen must not be changed. */
  ids: ReadonlySet<string>;
  /** @param range with everything since the row that was chosen last */
  choose(id: string, on: boolean, range?: boolean): void;
  all(on: boolean): void;
}

/** Which of the listed phrases are chosen. */
export function useSelection(listed: readonly Phrase[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  const now = useRef(listed);
  now.current = listed;
  const ids = useMemo(() => {
    if (chosen.size === 0) return chosen;
    return new Set(listed.flatMap(({ id }) => (chosen.has(id) ? [id] : [])));
  }, [listed, chosen]);
  const choose = useCallback((id: string, on: boolean, range = false) => {
    const rows = now.current;
    const from = range ? rows.findIndex((row) => row.id === last.current) : -1;
    const to = rows.findIndex((row) => row.id === id);
    const between =
      from === -1 ? [id] : rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id);
    setChosen((before) => {
      const next = new Set(before);
      for (const one of between)
        if (on) next.add(one);
        else next.delete(one);
      return next;
    });
    last.current = id;
  }, []);
  const all = useCallback((on: boolean) => {
    setChosen(new Set(on ? now.current.map(({ id }) => id) : []));
  }, []);
  return { ids, choose, all };
}
