import type { Evidence, Hook, Selector, Value } from './hook';
import type { ComposerKind, PageState, Role } from './snapshot';

/** `match` the selector, `oddOneOut` = the one row whose classes differ, `header` = the row named as the header. */
export interface ActiveMark extends Omit<Selector, 'css'> {
  by: 'match' | 'oddOneOut' | 'header';
  css?: string;
  /** Parts of class tokens that say nothing, such as `selectedNew`. For `oddOneOut`. */
  ignoreTokens?: string[];
}

/** Ordered; the first that can tell decides. */
export type RoleMark =
  /** The message matches. */
  | (Selector & { by: 'match'; role: Role })
  /** A value of the message stands in this table. */
  | (Value & { by: 'map'; map: Record<string, Role> })
  /** The sender's name: the agent's own = me, the header's = buyer, any other = colleague. */
  | (Value & { by: 'sender' })
  /** The bubble is left (buyer), right (me) or in the middle (system) of the thread. */
  | (Selector & { by: 'position' });

export interface PageMatch {
  /**
   * Match patterns such as `https://im.example.com/*`; they become host permissions. A pattern for every host means a
   * product that shops install on their own: which hosts it is there, the user says.
   */
  hosts: string[];
  /** Regular expressions. */
  path?: string;
  query?: string;
  hash?: string;
  /** Path + query + hash of pages of this host that are no chat desk. */
  exclude?: string[];
}

/** Steps from the top document inwards: a same-origin frame, or one open shadow root's host. */
export interface Root {
  steps: ({ frame: string } | { shadow: string })[];
  /** Look into every open shadow root below, too. */
  walkShadows?: boolean;
  evidence?: Evidence;
}

/** `url` alone, or a selector (scoped to a dialog, never to message text). */
export interface StateMark extends Omit<Selector, 'css'> {
  state: Exclude<PageState, 'ready' | 'elsewhere'>;
  css?: string;
  /** Regular expression over path + query + hash. */
  url?: string;
}

/** Where the buyer id of a row or of the open conversation comes from; `nick` is always weak. */
export interface KeySource {
  from: 'row' | 'header' | 'thread' | 'page' | 'nick' | 'mainWorld';
  weak?: boolean;
}

export interface RowsPart {
  /** The element that clips the rows; default: the parent of the first. Rows are sought in the root, not in it. */
  list?: Hook;
  row: Hook;
  /** Rows that are no buyer, such as notices. */
  ignore?: Hook;
  /** `only`: hidden rows are dropped. `prefer` (default): of two with one key the drawn one counts. */
  visible?: 'only' | 'prefer';
  /** Only some rows exist at a time. */
  virtual?: boolean;
  key?: Value[];
  nick: Value[];
  preview?: Value[];
  /** The first digits count; a bare dot is `{ css, constant: '1' }`. */
  unread?: Value[];
  active?: ActiveMark[];
  wait?: WaitPart;
}

export interface WaitPart {
  /** Text such as `45秒`, `3分12秒`, `已等待1小时`, `20秒后超时`. */
  timer?: Value[];
  /** `02:15` is a duration here, not a time of day. */
  clock?: boolean;
  /** Seconds the countdown starts from, or after which "over" is counted. */
  limit?: number;
  /** Any of these means that the buyer waits: own class, group title (`around` + `sub` + `text`), badge. */
  waiting?: Hook;
  notWaiting?: Hook;
  overdue?: Hook;
  /** What a row with no mark says; `no` by default, where `timer` or `waiting` is named. */
  otherwise?: 'no' | 'unknown';
}

export interface HeaderPart {
  nick?: Value[];
  key?: Value[];
}

export interface ThreadPart {
  list: Hook;
  key?: Value[];
  message: Hook;
  ignore?: Hook;
  /** Rows matched by `message` that only carry the time of those below. */
  timeHead?: Hook;
  id?: Value[];
  text: Value[];
  /** ISO, ms (also inside an id), `2026年09月08日 17:12:14`, `09-08 17:12`, `昨天 17:12`. */
  time?: Value[];
  /** A message without a time has that of the one above. */
  carryTime?: boolean;
  roles: RoleMark[];
  /** Where no mark can tell; default `system`. */
  otherwise?: Role;
  /** `reversed`: newest first in the DOM. `top`: sorted by where they are drawn. */
  order?: 'document' | 'reversed' | 'top';
}

export interface ComposerPart {
  box: Hook;
  /** Kinds that this page is known to use; any other is not filled. Default: all. */
  kinds?: ComposerKind[];
  /** The editor inside a contenteditable, where known. */
  editor?: 'plain' | 'quill1' | 'quill2' | 'prosemirror' | 'lexical' | 'slate' | 'draft' | 'ckeditor5';
  /** Characters; the element's own `maxlength` wins where smaller. */
  maxLength?: number;
  /** `space`: line breaks become spaces. `single`: blank lines are dropped, for pages that double them. */
  newlines?: 'keep' | 'space' | 'single';
  /** Names of fill techniques, tried in this order instead of the usual one. */
  techniques?: string[];
  /** Signs at which the page opens a list of its own in this box, such as `/`: our palette stays away then. */
  ownLists?: string;
}

export interface GuardsPart {
  /** Matches while the box writes a private note or whisper. */
  note?: Hook;
  /** Matches while the open conversation takes no reply. */
  closed?: Hook;
  /** The header can show the agent's own name: a buyer of that name is not believed. */
  agentTrap?: boolean;
}

/** Reads of one product or order card, by field name (`title`, `id`, `price`, `link`, `status` …). */
export interface CardPart {
  card: Hook;
  fields?: Record<string, Value[]>;
}

export interface SidePart {
  product?: CardPart;
  order?: CardPart;
  /** Texts that the page prints beside the cards and that are no data, such as 3分钟人工回复率. */
  ignoreTexts?: string[];
}

/** What one chat site looks like: data only, so that a shop can mend or add a site by itself. */
export interface SiteProfile {
  format: 1;
  /** Lower-case letters, digits and dashes; never changed once buyers are stored under it. */
  id: string;
  name: { zh: string; en: string };
  /** IANA zone in which this platform counts its days; default: the machine's own. */
  timeZone?: string;
  /** Applies to every selector that brings none of its own. */
  evidence: Evidence;
  match: PageMatch[];
  /** Elements of which one must be there for the page to count (self-hosted products on any host). */
  present?: Hook;
  /** Alternatives in order; default: the top document. */
  root?: Root[];
  /** The open conversation's element where several stay mounted; `{key}` in `css` is replaced by `key`. */
  scope?: { key?: Value[]; within: Hook };
  states?: StateMark[];
  shop?: { id?: Value[]; name?: Value[] };
  agent?: Value[];
  /** In order of trust; the first that gives an id wins. */
  keys: KeySource[];
  /** Nicks are masked on this site (first letter and stars) and collide: never a key. */
  maskedNicks?: boolean;
  /** Buyer id in the page's address. */
  page?: { key?: Value[] };
  rows?: RowsPart;
  header?: HeaderPart;
  thread?: ThreadPart;
  composer?: ComposerPart;
  /** Only watched, to learn that the human sent. Nothing here ever presses it. */
  send?: Hook;
  guards?: GuardsPart;
  /** Other sites whose guard rules apply here, too; the practice desk plays 京东 (`jd`). */
  guardAs?: string[];
  side?: SidePart;
  /** A practice page: offered only where its host is granted already. */
  practice?: boolean;
  /** Does a click of ours on a row open it? `unproven` until someone saw it on the live page. */
  open?: 'proven' | 'unproven';
  /** How the page can give the panel its width. */
  mount?: { room: 'margin' | 'overlay' | 'body-transform' };
  /**
   * Buyer ids that only the page's own scripts hold: `css` finds the rows (or one element in each), `path` is where the
   * id stands in the props of their React or Vue component. Runs only where the user switched it on.
   */
  mainWorld?: { reads: { css: string; path: string; evidence?: Evidence }[] };
}
