/** Who wrote a message. `me` is the account that is logged in; `colleague` another human of the same shop. */
export type Role = 'buyer' | 'me' | 'colleague' | 'robot' | 'system' | 'card' | 'note';

/**
 * Why the panel may be quiet. `ready` = the chat desk is there (with or without an open conversation);
 * `elsewhere` = another page of the same host, such as its reports.
 */
export type PageState =
  | 'ready'
  | 'loading'
  | 'loggedOut'
  | 'kicked'
  | 'disconnected'
  | 'captcha'
  | 'elsewhere';

/**
 * `matched` by the first selector, by a `fallback`, `lost` (named, nothing matches), `absent` (profile names none),
 * `unseen` (nothing to match just now: no timer while nobody waits, no thread while nothing is open).
 */
export type HookState = 'matched' | 'fallback' | 'lost' | 'absent' | 'unseen';

/** One row of the page's conversation list. */
export interface SnapshotRow {
  /** Unique within site and shop; a folded nick where `weak`. */
  buyerId: string;
  /** The id is only a name: two buyers may share it. */
  weak: boolean;
  /** Two visible rows carry this same weak id, so nothing may be filled by it. */
  ambiguous: boolean;
  nick: string;
  /** The weak id that the list alone gives the open row, where the conversation knows better. */
  listedAs?: string | undefined;
  /** Last words as the page shows them; lives in memory only, never stored. */
  preview: string;
  /** 0 when nothing is unread; 1 when the page only shows a dot. */
  unread: number;
  /** Does the page say that the buyer waits? `undefined` when the row cannot tell. */
  waiting: boolean | undefined;
  /** How long the page says the buyer has waited, in seconds; `undefined` when it shows no timer. */
  waitSeconds: number | undefined;
  /** The page itself marks the wait as over its limit. */
  overdue: boolean;
  active: boolean;
}

export interface SnapshotMessage {
  id: string | undefined;
  role: Role;
  /** Platform time in ms since 1970; `undefined` where the page shows none for this row. */
  at: number | undefined;
  /** In memory only, never stored. */
  text: string;
}

/** The conversation that is open in the page. */
export interface OpenConversation {
  buyerId: string;
  weak: boolean;
  nick: string;
  /** Row, header and thread name the same buyer, as far as the page shows them. Nothing is filled otherwise. */
  agrees: boolean;
}

/** What the reader saw in one pass: plain data, safe to post to the panel. */
export interface Snapshot {
  page: PageState;
  /** `undefined` where the page does not name it; then the agent is asked once per tab. */
  shop: { id: string; name: string } | undefined;
  /** Name of the logged-in account as the page shows it. */
  agent: string | undefined;
  rows: SnapshotRow[];
  open: OpenConversation | undefined;
  /** Oldest first, at most the last 50 of the open thread. */
  messages: SnapshotMessage[];
  composer:
    | {
        kind: ComposerKind;
        disabled: boolean;
        maxLength: number | undefined;
        /** What is typed here would not reach the buyer: a private note, or a closed conversation. */
        refusal?: Refusal | undefined;
      }
    | undefined;
  /** State of every hook the profile names, by dotted path such as `rows.nick`. */
  hooks: Record<string, HookState>;
}

export type Refusal = 'note' | 'closed';

export type ComposerKind = 'textarea' | 'input' | 'contenteditable';

/** What the cards beside the chat say of the open buyer's order and product. */
export interface CardValues {
  order?: string | undefined;
  product?: string | undefined;
}
