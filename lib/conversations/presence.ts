import { minute } from '../kernel/clock';

/** Is there a page that would show the next message of a shop? `asleep`: its tab is open, but nothing runs in it. */
export type Presence = 'live' | 'asleep' | 'closed';

/** Presence by `site|shop`. A shop that is missing has no page. */
export type Presences = Record<`${string}|${string}`, Presence>;

/** What is known of one chat tab. */
export interface TabFacts {
  site: string;
  shop: string;
  /** What the browser says of it. */
  tab: 'awake' | 'discarded' | 'frozen' | 'gone';
  /** Did its script answer when asked just now? `undefined`: it was not asked. */
  answered: 'yes' | 'late' | 'nobody' | undefined;
}

/** A tab that reported within so many ms needs not be asked whether it lives. */
export const heardFor = minute;

/** What one tab is to its shop. */
export function presenceOfTab({ tab, answered }: Pick<TabFacts, 'tab' | 'answered'>): Presence {
  if (tab === 'gone') return 'closed';
  if (tab !== 'awake' || answered === 'late') return 'asleep';
  // The tab is there, but shows another page by now.
  return answered === 'nobody' ? 'closed' : 'live';
}

const rank: Record<Presence, number> = { closed: 0, asleep: 1, live: 2 };

/** Of several tabs of a shop the one that is most awake counts. */
export function presences(tabs: readonly TabFacts[]): Presences {
  const found: Presences = {};
  for (const facts of tabs) {
    const key = `${facts.site}|${facts.shop}` as const;
    const presence = presenceOfTab(facts);
    if (rank[presence] >= rank[found[key] ?? 'closed']) found[key] = presence;
  }
  return found;
}
