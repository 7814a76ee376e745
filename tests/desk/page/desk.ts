import type { Chance } from '../chance';
import type { Change, DeskModel } from '../model';
import type { DeskOptions } from '../options';
import { clockTime } from '../times';
import { type ReplyBox, replyBox } from './box';
import { setText } from './element';
import { buildFrame, type Frame } from './frame';
import type { ListView } from './list';
import { plainList } from './list-plain';
import { reactList } from './list-react';
import { loginPage } from './login';
import { showSide } from './side';
import { type ThreadView, threadView } from './thread';

export interface Sent {
  readonly uid: string;
  readonly text: string;
  /** False: a program made the event. */
  readonly trusted: boolean;
}

export interface Desk {
  readonly model: DeskModel;
  readonly box: ReplyBox;
  readonly sent: Sent[];
  /** Desk clock, milliseconds. */
  now(): number;
  open(uid: string | null, history: 'push' | 'keep'): void;
  rerender(): void;
  wipe(): void;
  logout(): void;
  login(): void;
}

interface DeskParts {
  options: DeskOptions;
  model: DeskModel;
  now: () => number;
  dice: Chance;
  /** After a human's answer; the buyer may go on. */
  answered: (uid: string) => void;
}

/** The living page: model, views and the hand of the agent. It draws itself into the document's body. */
export function createDesk({ options, model, now, dice, answered }: DeskParts): Desk {
  const sent: Sent[] = [];
  const drafts = new Map<string, string>();
  // What each part of the page shows; with `delay` they lag behind model.openUid, each by itself.
  const shown: Record<'row' | 'head' | 'thread', string | null> = { row: null, head: null, thread: null };
  let pending: ReturnType<typeof setTimeout>[] = [];
  let frame: Frame;
  let list: ListView | null = null;
  let thread: ThreadView;

  const source = { model, now, shownUid: () => shown.row };

  const send = (trusted: boolean): boolean => {
    if (!trusted && options.trusted) return false;
    const uid = model.openUid;
    const text = box.text();
    if (uid === null || text.trim() === '') return true;
    box.set('');
    sent.push({ uid, text, trusted });
    model.write(uid, 'me', text, now());
    answered(uid);
    return true;
  };
  const box = replyBox({ kind: options.box, enter: send });

  const conversation = (uid: string | null) => (uid === null ? null : (model.get(uid) ?? null));
  const showRow = () => {
    const before = shown.row;
    shown.row = model.openUid;
    if (before !== null) list?.row(before);
    if (shown.row !== null) model.setUnread(shown.row, 0);
  };
  const showHead = () => {
    shown.head = model.openUid;
    const buyer = conversation(shown.head);
    setText(frame.chatNick, buyer?.nick ?? '');
    setText(frame.chatFrom, buyer ? `来自「${buyer.product.title}」` : '');
  };
  const showThread = () => {
    shown.thread = model.openUid;
    thread.show(conversation(shown.thread));
    showSide(frame.side, conversation(shown.thread));
  };
  const showTalk = () => {
    const wanted = model.openUid === null ? [frame.empty] : frame.talk;
    if (frame.chat.firstElementChild !== wanted[0]) frame.chat.replaceChildren(...wanted);
  };

  const open = (uid: string | null, history: 'push' | 'keep') => {
    if (uid !== null && !model.get(uid)) throw new Error(`no conversation ${uid}`);
    for (const timer of pending) clearTimeout(timer);
    pending = [];
    if (model.openUid !== null) drafts.set(model.openUid, box.text());
    model.openUid = uid;
    if (history === 'push') {
      const path = uid === null ? '/desk' : `/desk/c/${encodeURIComponent(uid)}`;
      window.history.pushState({ uid }, '', path + window.location.search);
    }
    showTalk();
    box.set(uid === null ? '' : (drafts.get(uid) ?? ''));
    const parts = [showRow, showHead, showThread];
    if (options.delay === 0) {
      for (const part of parts) part();
      return;
    }
    let after = 0;
    for (const part of dice.shuffle(parts)) {
      after += dice.int(0, options.delay);
      pending.push(setTimeout(part, after));
    }
  };

  const count = () => {
    const waiting = model.all().filter(({ waitingSince }) => waitingSince !== null).length;
    setText(frame.count, `${waiting} 位待回复 / ${model.uids.length}`);
  };

  const draw = () => {
    const draft = box.text();
    list?.destroy();
    frame = buildFrame(options);
    document.body.replaceChildren(frame.root);
    // Connected first, so that the React view can measure its height.
    list = (options.react ? reactList : plainList)(frame.scroll, source);
    thread = threadView(frame.thread, options.agent);
    box.attach(frame.boxHolder);
    box.set(draft);
    frame.scroll.addEventListener('click', (event) => {
      if (options.trusted && !event.isTrusted) return;
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.conv') : null;
      const uid = row?.dataset.uid;
      if (uid !== undefined && uid !== model.openUid) open(uid, 'push');
    });
    frame.send.addEventListener('click', (event) => void send(event.isTrusted));
    frame.rerender.addEventListener('click', draw);
    frame.logout.addEventListener('click', logout);
    showTalk();
    showRow();
    showHead();
    showThread();
    tick();
  };

  const tick = () => {
    setText(frame.clock, clockTime(now()));
    list?.tick();
    count();
  };

  const logout = () => {
    list?.destroy();
    list = null;
    document.body.replaceChildren(loginPage(options, draw));
  };

  const follow = (change: Change) => {
    if (list === null) return;
    if (change.kind === 'order') list.order();
    else if (change.kind === 'row') list.row(change.uid);
    else if (change.uid === shown.thread) thread.append(change.message);
    if (change.kind !== 'row') count();
  };

  draw();
  model.on(follow);
  setInterval(tick, 1000);

  return {
    model,
    box,
    sent,
    now,
    open,
    rerender: draw,
    wipe() {
      for (const parent of [document.documentElement, document.body]) {
        for (const child of [...parent.children]) {
          const ours = child === document.head || child === document.body || child.hasAttribute('data-desk');
          if (!ours && child !== frame.root) child.remove();
        }
      }
    },
    logout,
    login: draw,
  };
}
