import { hour } from '../kernel/clock';
import { dayAfter, dayName } from '../kernel/day-name';
import type { CheckItem } from '../records/check-item.record';
import type { CheckTick } from '../records/check-tick.record';
import { readSetting } from '../settings/queries';
import { db } from '../store/database';
import { living } from '../store/write';
import { listOf } from '../store/write-list';
import { type DueItem, dueItems, tickOf, workedDays } from './checklist';
import { dutyAt, plansOf } from './queries';
import { starterItems } from './starter';

/** What was left is looked for on so many days before this one. */
const lookBack = 7;
/** What was left undone may be ticked for so long after the shift (ms). */
const windUp = hour;

export interface DoneItem {
  item: CheckItem;
  tick: CheckTick;
  /** Name of who ticked it; '' for who never signed on. */
  byName: string;
}

export interface Checklist {
  day: string;
  due: DueItem<CheckItem>[];
  /** Ticked on this day, newest first. */
  done: DoneItem[];
}

/** The items in their order; those that come built in until somebody changed one. */
export async function checkItems(): Promise<CheckItem[]> {
  return listOf(await db.checkItem.toArray(), starterItems);
}

/**
 * What is due now for who is signed on, and what was done. Empty for who is off, and, where nobody plans a roster, until
 * the team has made the list its own.
 */
export async function checklistAt(now: number): Promise<Checklist> {
  const duty = await dutyAt(now);
  const ended = duty.ended && now - duty.ended.end < windUp ? duty.ended : undefined;
  const shift = duty.now ?? ended;
  const day = shift?.day ?? dayName(now);
  const ownList = (await db.checkItem.count()) > 0;
  if (!shift && !(ownList && duty.onDuty)) return { day, due: [], done: [] };
  const who = (await readSetting('member')) ?? '';
  const from = dayAfter(day, -lookBack);
  const ticks = living(await db.checkTick.where('day').between(from, day, true, true).toArray());
  const planned = who === '' ? [] : await plansOf(who, from, day);
  const worked = workedDays(
    ticks,
    planned.filter((plan) => plan.shift).map((plan) => plan.day),
    day,
  );
  const items = await checkItems();
  const idleSince = await nobodyWaitsSince(shift?.start);
  const due = dueItems(items, ticks, worked, { day, shift, who, idleSince, now });
  const members = new Map((await db.member.toArray()).map(({ id, name }) => [id, name]));
  const done = items.flatMap((item): DoneItem[] => {
    const tick = tickOf(item, ticks, day, who) as CheckTick | undefined;
    return tick ? [{ item, tick, byName: members.get(tick.who) ?? '' }] : [];
  });
  return { day, due, done: done.sort((a, b) => b.tick.createdAt - a.tick.createdAt) };
}

/** Since when nobody waits; a shift that has just begun has not been idle longer. */
async function nobodyWaitsSince(start: number | undefined): Promise<number | undefined> {
  if ((await db.turn.where('open').equals(1).count()) > 0) return undefined;
  const last = (await db.turn.orderBy('answeredAt').last())?.answeredAt ?? undefined;
  const known = [last, start].filter((moment) => moment !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
