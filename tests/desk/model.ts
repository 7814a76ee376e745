import type { Script } from './scripts/script';
import type { Product } from './shops';

export type Role = 'buyer' | 'me' | 'colleague' | 'robot' | 'system';

export interface Message {
  readonly id: string;
  readonly from: Role;
  readonly text: string;
  /** Milliseconds on the desk's own clock. */
  readonly at: number;
  /** Set on a product card. */
  readonly product?: Product;
}

export interface Order {
  readonly number: string;
  readonly status: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

export interface Conversation {
  readonly uid: string;
  readonly nick: string;
  readonly product: Product;
  readonly order: Order | null;
  messages: Message[];
  /** Messages ever written; numbers them even when old ones are gone. */
  written: number;
  unread: number;
  /** First buyer message that no human answered, desk clock; null when nobody waits. */
  waitingSince: number | null;
  script: Script | null;
  /** How many turns of the script the buyer has said. */
  step: number;
}

export type Change =
  | { readonly kind: 'row'; readonly uid: string }
  | { readonly kind: 'message'; readonly uid: string; readonly message: Message }
  | { readonly kind: 'order' };

export type NewConversation = Pick<Conversation, 'uid' | 'nick' | 'product' | 'order'> & {
  script?: Script | null;
};

/** All conversations of one desk. Knows no clock, no chance and no DOM: times are handed in. */
export class DeskModel {
  readonly #byUid = new Map<string, Conversation>();
  readonly #listeners = new Set<(change: Change) => void>();
  #uids: string[] = [];
  openUid: string | null = null;
  /** While true a new message does not lift its row to the top. */
  frozen = false;

  /** Newest first, unless reordered by hand. */
  get uids(): readonly string[] {
    return this.#uids;
  }

  get(uid: string): Conversation | undefined {
    return this.#byUid.get(uid);
  }

  all(): Conversation[] {
    return this.#uids.flatMap((uid) => this.#byUid.get(uid) ?? []);
  }

  on(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  add(made: NewConversation): Conversation {
    if (this.#byUid.has(made.uid)) throw new Error(`conversation ${made.uid} is already there`);
    const { script = null, ...rest } = made;
    const conversation = {
      ...rest,
      messages: [],
      written: 0,
      unread: 0,
      waitingSince: null,
      script,
      step: 0,
    };
    this.#byUid.set(made.uid, conversation);
    this.#uids.unshift(made.uid);
    this.#tell({ kind: 'order' });
    return conversation;
  }

  /** Puts a message in; a buyer's opens or prolongs a turn, a human's answer (me, colleague) closes it. */
  write(uid: string, from: Role, text: string, at: number, product?: Product): Message {
    const conversation = this.#need(uid);
    conversation.written += 1;
    const id = `${uid}-${conversation.written}`;
    const message: Message = { id, from, text, at, ...(product ? { product } : {}) };
    conversation.messages.push(message);
    if (from === 'buyer') {
      conversation.waitingSince ??= at;
      if (this.openUid !== uid) conversation.unread += 1;
    } else if (from === 'me' || from === 'colleague') {
      conversation.waitingSince = null;
      conversation.unread = 0;
    }
    if (!this.frozen && this.#uids[0] !== uid) {
      this.#uids = [uid, ...this.#uids.filter((other) => other !== uid)];
      this.#tell({ kind: 'order' });
    }
    this.#tell({ kind: 'message', uid, message });
    this.#tell({ kind: 'row', uid });
    return message;
  }

  /** The script's next burst, and the script moves on; null while the buyer waits or has no more to say. */
  nextBurst(uid: string): readonly string[] | null {
    const conversation = this.#need(uid);
    const turn = conversation.script?.turns[conversation.step];
    if (!turn || conversation.waitingSince !== null) return null;
    conversation.step += 1;
    return turn[0];
  }

  setUnread(uid: string, unread: number): void {
    this.#need(uid).unread = unread;
    this.#tell({ kind: 'row', uid });
  }

  /** A new order of rows: any permutation of the uids. */
  arrange(uids: readonly string[]): void {
    this.#uids = uids.filter((uid) => this.#byUid.has(uid));
    this.#tell({ kind: 'order' });
  }

  /** For a page reload: the whole state as JSON, with the last `most` messages of each conversation. */
  pack(most = 50): string {
    return JSON.stringify(this.all().map((one) => ({ ...one, messages: one.messages.slice(-most) })));
  }

  unpack(packed: string): void {
    const conversations = JSON.parse(packed) as Conversation[];
    this.#byUid.clear();
    for (const conversation of conversations) this.#byUid.set(conversation.uid, conversation);
    this.arrange(conversations.map(({ uid }) => uid));
  }

  #need(uid: string): Conversation {
    const conversation = this.#byUid.get(uid);
    if (!conversation) throw new Error(`no conversation ${uid}`);
    return conversation;
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
