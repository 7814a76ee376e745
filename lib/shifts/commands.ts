import type { CheckItem } from '../records/check-item.record';
import type { RosterDay } from '../records/roster-day.record';
import type { Shift } from '../records/shift.record';
import { db } from '../store/database';
import { newMeta, touched, type Writer } from '../store/write';
import { listCommands } from '../store/write-list';
import { mustLead } from '../store/write-rights';
import { starterItems, starterShifts } from './starter';

export const shiftCommands = listCommands<Shift>(() => db.shift, starterShifts);
export const itemCommands = listCommands<CheckItem>(() => db.checkItem, starterItems);

/** What somebody is put down for; `undefined` takes the plan of that day away. */
export interface Planned {
  who: string;
  day: string;
  shiftId: string | null | undefined;
}

/** Writes cells of the roster, a whole week or file of them in one go. @returns the way back */
export async function planDays(cells: readonly Planned[], writer: Writer): Promise<() => Promise<void>> {
  await mustLead(writer);
  const ids = cells.map(({ who, day }) => `${who}#${day}`);
  return await db.transaction('rw', db.rosterDay, async () => {
    const before = await db.rosterDay.bulkGet(ids);
    const rows = cells.flatMap(({ who, day, shiftId }, index): RosterDay[] => {
      const old = before[index];
      if (shiftId !== undefined) {
        const meta = newMeta(writer, ids[index]);
        return [{ ...meta, createdAt: old?.createdAt ?? meta.createdAt, who, day, shiftId }];
      }
      return old ? [{ ...old, ...touched(writer), deletedAt: writer.now() }] : [];
    });
    await db.rosterDay.bulkPut(rows);
    return async () => {
      const stamp = touched(writer);
      const back = rows.map((row): RosterDay => {
        const old = before[ids.indexOf(row.id)];
        return old ? { ...old, ...stamp } : { ...row, ...stamp, deletedAt: writer.now() };
      });
      await db.rosterDay.bulkPut(back);
    };
  });
}

/** Ticks an item of a day, or takes the tick of this member away. @returns the way back */
export async function tickItem(
  itemId: string,
  day: string,
  done: boolean,
  writer: Writer,
  who = writer.memberId ?? '',
): Promise<() => Promise<void>> {
  const id = `${itemId}#${day}#${who}`;
  const stamp = () => ({ ...touched(writer), deletedAt: writer.now() });
  await db.transaction('rw', db.checkTick, async () => {
    if (done) await db.checkTick.put({ ...newMeta(writer, id), itemId, day, who });
    else await db.checkTick.update(id, stamp());
  });
  return async () => {
    const back = done ? stamp() : { ...touched(writer), deletedAt: null };
    await db.transaction('rw', db.checkTick, () => db.checkTick.update(id, back));
  };
}
