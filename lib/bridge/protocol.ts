import type { ActiveRule } from '../guard/rule';
import type { HotKey, HotKeySettings } from '../kernel/hotkeys';
import type { SiteProfile } from '../sites/profile';
import type {
  CardValues,
  HookState,
  OpenConversation,
  PageState,
  Role,
  SnapshotRow,
} from '../sites/snapshot';
import type { TeachAsk, Teaching } from './teaching';
import type { TeamCalls } from './team';

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
  /** With `{from}` and `{to}` for the two buyers' names. */
  otherBuyer: string;
  replaced: string;
  removed: string;
  tooDear: string;
  palette: string;
  /** With `{shown}` and `{total}`. */
  paletteCount: string;
  paletteNone: string;
  /** What is listed means what was typed, but holds no word of it. */
  paletteAlike: string;
  paletteKeys: string;
  /** With `{keys}`: while an input method composes. */
  paletteComposing: string;
  paletteWaits: string;
}

/** What the page lane must know of keys and palette; sent again on every change. */
export interface KeySettings extends HotKeySettings {
  /** Signs that open the palette on this site; none where it is off. */
  openers: string;
  theme: 'auto' | 'light' | 'dark';
  /** The modifiers of the nine fill keys, as they are written on this machine. */
  fillName: string;
}

/** What a content script needs to start on its page. */
export interface Mount {
  nonce: string;
  tabId: number;
  profile: SiteProfile;
  place: PanelPlace;
  words: PageWords;
  rules: ActiveRule[];
  keys: KeySettings;
  language: 'zh' | 'en';
  /** The shop the agent named for this tab, where the page does not. */
  shop: Shop | null;
  /** The user allowed to read buyer ids from the data of the page's own scripts. */
  readsProps: boolean;
}

type RowSays = 'buyerId' | 'weak' | 'nick' | 'listedAs' | 'preview' | 'waiting' | 'waitSeconds';

/** What one row or thread says about one buyer's wait. Its `preview` is kept in session memory only. */
export interface BuyerSighting extends Pick<SnapshotRow, RowSays> {
  /** Local ms since 1970 at the reading. */
  at: number;
  /** Ms since when the page may have shown it: readings of a busy page lie seconds apart. */
  lag?: number | undefined;
  overdue?: boolean | undefined;
  unread?: number | undefined;
  /** This page has told of the buyer before: what is new, it saw happen. */
  watched?: boolean | undefined;
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
export interface WorkerCalls extends TeamCalls {
  mount: { ask: null; answer: Mount | null };
  observed: { ask: Observed; answer: null };
  /** Reading the asking tab's page by its profile is too dear: the site is switched off. */
  tooDear: { ask: { ms: number }; answer: null };
  /** How the hooks of the site in the asking tab fare; only when that changed. */
  health: { ask: { site: string; hooks: Record<string, HookState> }; answer: null };
  place: { ask: { site: string; place: Partial<PanelPlace> }; answer: null };
  shop: { ask: { tabId: number; shop: Shop }; answer: null };
  /** Runs the second content script in the asking tab; answered when it has run. */
  tools: { ask: null; answer: null };
  hello: { ask: null; answer: { nonce: string; origin: string; tabId: number } | null };
  reveal: { ask: { buyerKey: string }; answer: { found: boolean } };
  sitesChanged: { ask: null; answer: null };
  /** Opens the detached window, or brings it to the front. */
  window: { ask: null; answer: null };
  /** A wait of a desktop client's buyer, which the agent starts (`waits`) or ends by hand. */
  waitByHand: { ask: { shop: string; nick: string; waits: boolean }; answer: null };
  /** Starts the teaching walk in a tab, which then comes to the front. */
  teach: { ask: TeachAsk; answer: { started: boolean; reason?: 'noTab' | 'noAccess' } };
  /** The teaching script asks what it is to teach; null in a tab where nobody asked for it. */
  teaching: { ask: null; answer: Teaching | null };
  /** A profile that was taught in the asking tab; problems are paths and reasons, none = it is stored and served. */
  taught: { ask: { profile: unknown }; answer: { problems: string[] } };
  /** Reminders may have news: something they follow was set anew, or a moment has come at which somebody is due. */
  remindersChanged: { ask: null; answer: null };
  /** Plays a reminder's sound, so that the agent knows it. */
  trySound: { ask: { kind: 'warn' | 'late' }; answer: null };
  checkPin: { ask: { memberId: string; pin: string }; answer: boolean };
  hashPin: { ask: { pin: string }; answer: { salt: string; hash: string } };
}

/** What the worker tells a content script; `hello` asks whether it runs, and gets true. */
export type WorkerToPage =
  | { t: 'hello' }
  | { t: 'reveal'; buyerId: string }
  | { t: 'gone' }
  /** The profile has changed: leave without a word, another start follows. */
  | { t: 'anew' };

/** What the open buyer has written since the last human answer; stays in memory, see docs/adr/0019. */
export interface Said {
  /** Oldest first. */
  texts: string[];
  /** Nothing at all has been written yet. */
  fresh: boolean;
}

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
  said?: Said | undefined;
  /** What the page's cards say of the open buyer, where that is sure. */
  cards?: CardValues;
  /** The profile names a place that says who is open; else phrases can only be copied. */
  knowsOpen: boolean;
  rows: { buyerId: string; nick: string; waiting: boolean | undefined; active: boolean }[];
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
  | 'note'
  | 'closed'
  | 'composing'
  | 'noCopy'
  | 'noImage'
  | 'loggedOut'
  | 'kicked'
  | 'disconnected'
  | 'captcha';

/** What became of one fill. */
export type FillOutcome =
  | { kind: 'filled'; text: string }
  | { kind: 'copied' }
  /** `limit`: with `tooLong`, how many characters an empty box takes. */
  | { kind: 'refused'; reason: RefusedReason; limit?: number };

export type PageToPanel =
  | { t: 'view'; view: PageView }
  | { t: 'outcome'; id: number; outcome: FillOutcome }
  /** What the fill of this number brought in was sent, as it was or changed by the agent. */
  | { t: 'sent'; id: number; edited: boolean }
  /** `replace`: the phrase takes the place of what stands in the box. */
  | { t: 'hotkey'; key: HotKey; replace?: boolean }
  /** The palette asks for the best phrases; an empty query for those that are used most. */
  | { t: 'seek'; id: number; query: string }
  /** The agent chose a phrase in the palette. */
  | { t: 'pick'; phraseId: string };

/** What the palette shows of one phrase. */
export interface PaletteRow {
  id: string;
  title: string;
  code: string;
  /** How it begins. */
  text: string;
  /** What of the title was searched for: from, to, in UTF-16 units. */
  marks: [start: number, end: number][];
}

export type PanelToPage =
  /** `image`, as a data address, goes alone: `text` is empty then. */
  | { t: 'fill'; id: number; buyerId: string; text: string; replace: boolean; image?: string }
  | { t: 'paint'; dots: Record<string, string[]> }
  | { t: 'place'; place: Partial<PanelPlace> }
  /** The lead changed the guard's rules: these count from now on. */
  | { t: 'rules'; rules: ActiveRule[] }
  | { t: 'keys'; keys: KeySettings }
  /** Answers the `seek` of this id: the best rows, and how many there are in all; 0 where they are alike by meaning only. */
  | { t: 'found'; id: number; rows: PaletteRow[]; total: number }
  /** What follows happens in the panel, so the keys go there. */
  | { t: 'focus' }
  | { t: 'shop'; shop: Shop };
