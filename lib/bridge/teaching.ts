import type { SiteProfile } from '../sites/profile';

/** What the agent points at on a page that is taught: one step of the walk, and the hooks that come from it. */
export type TeachStep = 'row' | 'nick' | 'header' | 'buyer' | 'mine' | 'box';

/** Which tab is taught: this one, or an open tab of this site, and there only the hooks of this step. */
export interface TeachAsk {
  tabId?: number;
  site?: string;
  hook?: TeachStep;
}

/** What the teaching script needs in a tab where the agent has asked for it. */
export interface Teaching {
  /** Templates of the dictionary's `teach` room, by key. */
  words: Record<string, string>;
  theme: 'auto' | 'light' | 'dark';
  /** Only the hooks of this step are taught. */
  hook: TeachStep | null;
  /** The profile that knows this page already; what is taught goes before what it holds. */
  base: SiteProfile | null;
  /** Id for a profile of its own, taken by no other site. */
  id: string;
}
