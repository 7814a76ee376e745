import type { Chance } from '../chance';
import type { Role } from '../model';
import { type BoxKind, boxKinds } from '../options';
import { shops } from '../shops';
import type { DeskLoot } from './cover';
import type { Desk, Sent } from './desk';
import { type Logged, type StormPlan, storm } from './storm';

export interface ConversationFacts {
  readonly uid: string;
  readonly nick: string;
  /** Desk clock in milliseconds; null = nobody waits. */
  readonly waitingSince: number | null;
  readonly unread: number;
  readonly messages: number;
}

/** What a test may do to the desk: `window.desk`. */
export interface DeskControls {
  /** A buyer writes. */
  say(uid: string, text: string): void;
  robot(uid: string, text: string): void;
  colleague(uid: string, text: string): void;
  /** A new buyer comes, writing `text` if given; returns the uid. The same nick may come twice. */
  add(nick: string, text?: string, uid?: string): string;
  /** As if a human had clicked the row (history entry included); null = close. */
  open(uid: string | null): void;
  readonly sent: readonly Sent[];
  boxText(): string;
  setBox(kind: BoxKind): void;
  /** Rows in another order (seeded). */
  reorder(): void;
  /** Buyers' messages at that pace, rows staying in place; resolves when the last was written. */
  burst(perSecond: number, seconds: number): Promise<number>;
  /** Everybody writes and is answered, all over the list; resolves with the desk's log of it. */
  storm(plan: StormPlan): Promise<Logged[]>;
  conversations(): ConversationFacts[];
  setUnread(uid: string, unread: number): void;
  /** Desk clock, milliseconds: Date.now() + skew. */
  clock(): number;
  rerender(): void;
  wipe(): void;
  logout(): void;
  login(): void;
}

declare global {
  interface Window {
    desk: DeskControls;
    /** Set with `cover=1`. */
    deskLoot?: DeskLoot;
  }
}

const burstStep = 20;

/** The controls over one desk; `dice` decides orders and who speaks in a burst. */
export function deskControls(desk: Desk, dice: Chance, shop: keyof typeof shops): DeskControls {
  const { model } = desk;
  let strangers = 0;
  const write = (from: Role) => (uid: string, text: string) => {
    model.write(uid, from, text, desk.now());
  };
  const say = write('buyer');

  return {
    say,
    robot: write('robot'),
    colleague: write('colleague'),
    add(nick, text, wanted) {
      strangers += 1;
      const uid = wanted ?? String(9_000_000_000_000 + strangers);
      const product = dice.pick(shops[shop].products);
      model.add({ uid, nick, product, order: null });
      if (text !== undefined) say(uid, text);
      return uid;
    },
    open: (uid) => desk.open(uid, 'push'),
    sent: desk.sent,
    boxText: () => desk.box.text(),
    setBox(kind) {
      if (!boxKinds.includes(kind)) throw new Error(`no box kind ${kind}`);
      desk.box.change(kind);
    },
    reorder: () => model.arrange(dice.shuffle(model.uids)),
    burst(perSecond, seconds) {
      const total = Math.round(perSecond * seconds);
      const began = performance.now();
      let written = 0;
      model.frozen = true;
      return new Promise((resolve) => {
        const timer = setInterval(() => {
          // Paced by the clock, not by ticks: a late tick catches up.
          const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * perSecond));
          for (; written < due; written += 1) say(dice.pick(model.uids), `第${written + 1}条 还有货吗`);
          if (written < total) return;
          clearInterval(timer);
          model.frozen = false;
          resolve(written);
        }, burstStep);
      });
    },
    storm: (plan) => storm(desk, dice, plan),
    conversations: () =>
      model.all().map(({ uid, nick, waitingSince, unread, messages }) => ({
        uid,
        nick,
        waitingSince,
        unread,
        messages: messages.length,
      })),
    setUnread: (uid, unread) => model.setUnread(uid, unread),
    clock: () => desk.now(),
    rerender: () => desk.rerender(),
    wipe: () => desk.wipe(),
    logout: () => desk.logout(),
    login: () => desk.login(),
  };
}
