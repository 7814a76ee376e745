import type { GuardRule } from '../guard/rule';
import type { SiteProfile } from '../sites/profile';
import type { HookState, OpenConversation, PageState, Role } from '../sites/snapshot';

/** Where the panel stands; the stored form is checked in `settings/rules`. Width in CSS px. */
export interface PanelPlace {
  side: 'left' | 'right';
  width: number;
  collapsed: boolean;
}

export interface Shop {
  id: string;
  name: string;
}

/** Texts of the page lane, which carries no dictionary of its own. */
export interface PageWords {
  panelTitle: string;
  resize: string;
  guardHeld: string;
  guardDisarm: string;
  guardInstead: string;
  replaced: string;
  removed: string;
}

/** What a content script needs to start on its page. */
export interface Mount {
  nonce: string;
  tabId: number;
  profile: SiteProfile;
  place: PanelPlace;
  words: PageWords;
  rules: GuardRule[];
  language: 'zh' | 'en';
  /** The shop the agent named for this tab, where the page does not. */
  shop: Shop | null;
}

/** What one row or thread says about one buyer's wait. */
export interface BuyerSighting {
  /** Local ms since 1970 at the reading. */
  at: number;
  buyerId: string;
  weak: boolean;
  nick: string;
  /** Last words; kept in session memory only. */
  preview: string;
  /** See `SnapshotRow.waiting`. */
  waiting: boolean | undefined;
  waitSeconds: number | undefined;
  /** Only for the open conversation: roles and platform times of its last messages, oldest first. */
  thread: { role: Role; at: number | undefined }[] | undefined;
}

/** Facts the content script saw; only what is new since the last one. */
export interface Observed {
  site: string;
  shop: Shop;
  page: PageState;
  /** In the order in which they were read; one buyer may stand in it more than once. */
  sightings: BuyerSighting[];
  /** Every buyer whose row stands in the page now. */
  present: string[];
}

/** Questions to the worker, by name. Answers are plain data. */
export interface WorkerCalls {
  mount: { ask: null; answer: Mount | null };
  observed: { ask: Observed; answer: null };
  place: { ask: { site: string; place: Partial<PanelPlace> }; answer: null };
  shop: { ask: { tabId: number; shop: Shop }; answer: null };
  /** Runs the second content script in the asking tab; answered when it has run. */
  tools: { ask: null; answer: null };
  hello: { ask: null; answer: { nonce: string; origin: string; tabId: number } | null };
  reveal: { ask: { buyerKey: string }; answer: { found: boolean } };
  sitesChanged: { ask: null; answer: null };
  /** Thresholds or notifications were set anew. */
  remindersChanged: { ask: null; answer: null };
  checkPin: { ask: { memberId: string; pin: string }; answer: boolean };
  hashPin: { ask: { pin: string }; answer: { salt: string; hash: string } };
}

/** What the worker tells a content script. */
export type WorkerToPage = { t: 'reveal'; buyerId: string } | { t: 'gone' };

/** What the panel shows of its page; sent whole on every change, it is small. */
export interface PageView {
  site: string;
  siteName: { zh: string; en: string };
  shop: Shop | undefined;
  /** The logged-in account as the page shows it. */
  agent: string | undefined;
  /** Ids of the sites whose guard rules apply here. */
  guardSites: string[];
  page: PageState;
  open: OpenConversation | undefined;
  /** The profile names a place that says who is open; else phrases can only be copied. */
  knowsOpen: boolean;
  rows: { buyerId: string; nick: string; waiting: boolean | undefined }[];
  /** A reply box is there and takes text. */
  canFill: boolean;
  lostHooks: string[];
  hooks: Record<string, HookState>;
  place: PanelPlace;
  /** The script came after the page had loaded: the send watch is complete only after a reload. */
  late: boolean;
}

export type RefusedReason =
  | 'otherBuyer'
  | 'noBuyer'
  | 'disagree'
  | 'ambiguous'
  | 'noBox'
  | 'disabled'
  | 'tooLong'
  | 'wrongBox';

/** What became of one fill. */
export type FillOutcome =
  | { kind: 'filled'; text: string }
  | { kind: 'copied' }
  | { kind: 'refused'; reason: RefusedReason };

export type PageToPanel =
  | { t: 'view'; view: PageView }
  | { t: 'outcome'; id: number; outcome: FillOutcome }
  | { t: 'hotkey'; key: HotKey };

export type HotKey = 'search' | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

export type PanelToPage =
  | { t: 'fill'; id: number; buyerId: string; text: string; replace: boolean }
  | { t: 'paint'; dots: Record<string, string[]> }
  | { t: 'place'; place: Partial<PanelPlace> }
  | { t: 'shop'; shop: Shop };
