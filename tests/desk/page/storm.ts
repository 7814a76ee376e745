import type { Chance } from '../chance';
import type { Conversation, Role } from '../model';
import type { Desk } from './desk';

export interface StormPlan {
  /** Messages of all kinds, robots' and answers included. */
  perSecond: number;
  seconds: number;
  /** Nobody answers, and nobody asks anew, sooner than after so many ms. */
  think: number;
}

/** One message, as the desk itself knows it. */
export interface Logged {
  uid: string;
  from: Role;
  /** Desk clock, ms. */
  at: number;
  /** For how long (ms) its conversation had been open on this desk; null where it was not. */
  openFor: number | null;
}

const step = 20;
/** The agent of this desk reads for so long (ms) before answering, and looks on for as long again. */
const reads = 1200;

/**
 * Buyers, a robot and colleagues write all over the list, while the agent opens one who waits, answers, and goes on to
 * the next. Resolves with the desk's own log of it.
 */
export function storm(desk: Desk, dice: Chance, { perSecond, seconds, think }: StormPlan): Promise<Logged[]> {
  const log: Logged[] = [];
  const { model } = desk;
  const total = Math.round(perSecond * seconds);
  const began = performance.now();
  let openedAt = 0;
  let answeredAt: number | null = 0;

  const write = (uid: string, from: Role) => {
    const at = desk.now();
    const text =
      { buyer: `第${log.length + 1}条 还有货吗`, robot: '智能助手为您服务' }[from as string] ?? '在的,您请说';
    log.push({ uid, from, at, openFor: model.openUid === uid ? at - openedAt : null });
    model.write(uid, from, text, at);
  };
  // What a hand does before it changes the page; programs that watch go by it.
  const hand = (event: 'keydown' | 'pointerdown') =>
    document.body.dispatchEvent(new Event(event, { bubbles: true }));
  const since = ({ messages }: Conversation, role: (from: Role) => boolean) =>
    desk.now() - (messages.findLast(({ from }) => role(from))?.at ?? 0);
  const waits = (one: Conversation) => one.waitingSince !== null;
  const stood = (one: Conversation) => desk.now() - (one.waitingSince ?? desk.now()) >= think;
  const anyOf = (fits: (one: Conversation) => boolean) => {
    const all = model.all().filter(fits);
    return all.length > 0 ? dice.pick(all).uid : undefined;
  };

  const agent = () => {
    const open = model.openUid === null ? undefined : model.get(model.openUid);
    const at = desk.now();
    if (open && answeredAt === null && at - openedAt >= reads && stood(open)) {
      hand('keydown');
      write(open.uid, 'me');
      answeredAt = at;
    } else if (answeredAt !== null && at - answeredAt >= reads) {
      const next = anyOf((one) => one.uid !== model.openUid && stood(one));
      if (next === undefined) return;
      hand('pointerdown');
      desk.open(next, 'push');
      openedAt = at;
      answeredAt = null;
    }
  };

  const anybody = () => {
    const chosen = dice.next();
    // A colleague leaves to the agent whom the agent has open.
    const others = (one: Conversation) => one.uid !== model.openUid || answeredAt !== null;
    const colleague = chosen < 0.25 ? anyOf((one) => stood(one) && others(one)) : undefined;
    const robot = chosen >= 0.25 && chosen < 0.35 ? anyOf(waits) : undefined;
    if (colleague !== undefined) return write(colleague, 'colleague');
    if (robot !== undefined) return write(robot, 'robot');
    const human = (from: Role) => from === 'me' || from === 'colleague';
    const buyer = anyOf((one) => waits(one) || since(one, human) >= think);
    if (buyer !== undefined) write(buyer, 'buyer');
  };

  return new Promise((resolve) => {
    const timer = setInterval(() => {
      agent();
      // Paced by the clock, not by ticks: a late tick catches up.
      const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * perSecond));
      while (log.length < due) anybody();
      if (log.length < total) return;
      clearInterval(timer);
      resolve(log);
    }, step);
  });
}
