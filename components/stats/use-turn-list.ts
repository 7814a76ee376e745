import { useEffect, useRef, useState } from 'react';
import { listDay, listDays } from '../../lib/stats/list-queries';
import { openTurns } from '../../lib/stats/queries';
import type { Scope } from '../../lib/stats/scope';
import type { Listed } from '../../lib/stats/select';
import type { TurnDrill } from './drill';

/** Rows that are drawn at once; the next come when somebody scrolls there. */
const page = 50;

/**
 * The turns behind a figure as they stood when the list was opened, newest day first, read day by day as they are
 * scrolled to.
 */
export function useTurnList(scope: Scope, drill: TurnDrill) {
  const [now] = useState(Date.now);
  const [read, setRead] = useState<Listed[]>([]);
  const [shown, setShown] = useState(page);
  /** Days to be read; undefined until known. */
  const [days, setDays] = useState<string[]>();
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    let stale = false;
    void daysBehind(scope, drill, now).then((behind) => !stale && setDays(behind));
    return () => {
      stale = true;
    };
  }, [scope, drill, now]);
  const short = read.length < shown;
  useEffect(() => {
    const [day, ...later] = days ?? [];
    if (!short || day === undefined) return;
    let stale = false;
    void readDay(scope, drill, day, now).then((listed) => {
      if (stale) return;
      setRead((before) => [...before, ...listed]);
      setDays(later);
    });
    return () => {
      stale = true;
    };
  }, [scope, drill, now, days, short]);
  const done = days !== undefined && days.length === 0;
  const more = !done || read.length > shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an end that is still in sight is told only to a new watch
  useEffect(() => {
    if (!more || !end.current) return;
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setShown((count) => count + page);
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [more, shown]);
  return {
    now,
    rows: read.slice(0, shown),
    /** How many there are; undefined while not all were read. */
    total: done ? read.length : undefined,
    more,
    grow: () => setShown(shown + page),
    end,
  };
}

const openDay = 'open';

async function daysBehind(scope: Scope, drill: TurnDrill, now: number): Promise<string[]> {
  if (drill.kind === 'waiting') return [openDay];
  return drill.day ? [drill.day] : await listDays(scope, drill.figure, now);
}

async function readDay(scope: Scope, drill: TurnDrill, day: string, now: number): Promise<Listed[]> {
  if (drill.kind === 'waiting') return (await openTurns(scope)).map((turn) => ({ turn }));
  return await listDay(scope, drill.figure, day, now);
}
