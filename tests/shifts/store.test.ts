import { describe, expect, test } from 'vitest';
import { writeHandover } from '../../lib/handover/commands';
import { addMember, signOn } from '../../lib/members/commands';
import { checkItemSchema } from '../../lib/records/check-item.record';
import { checkTickSchema } from '../../lib/records/check-tick.record';
import { rosterDaySchema } from '../../lib/records/roster-day.record';
import { shiftSchema } from '../../lib/records/shift.record';
import { checkItems, checklistAt } from '../../lib/shifts/check-queries';
import { itemCommands, planDays, shiftCommands, tickItem } from '../../lib/shifts/commands';
import { allShifts, dutyAt, handedAt, rosterBetween } from '../../lib/shifts/queries';
import { nextWeek } from '../../lib/shifts/week';
import { db } from '../../lib/store/database';
import { freshStore, writerAt } from '../store/fresh';
import { waiting } from '../worker/a-wait';
import { at, day } from './a-plan';

freshStore();
const writer = writerAt('m1', at('23 08:00'));

async function lin(): Promise<string> {
  const id = await addMember('小林', 'agent', null, writer);
  await signOn(id);
  return id;
}

describe('templates', () => {
  test('those that come built in fit their records and become the own list with the first change', async () => {
    for (const shift of await allShifts()) shiftSchema.parse(shift);
    for (const item of await checkItems()) checkItemSchema.parse(item);
    expect(await db.shift.count()).toBe(0);
    await shiftCommands.edit('late', { name: '大夜' }, writer);
    expect((await allShifts()).map(({ name }) => name)).toEqual(['早班', '中班', '大夜']);
    const back = await shiftCommands.reset(writer);
    expect((await allShifts()).map(({ name }) => name)).toEqual(['早班', '中班', '晚班']);
    await back();
    expect((await allShifts()).map(({ name }) => name)).toEqual(['早班', '中班', '大夜']);
  });
});

describe('the roster', () => {
  const cells = async () =>
    (await rosterBetween(day(20), day(30))).map((row) => `${row.who} ${row.day} ${row.shiftId}`).sort();

  test('cells are planned, planned otherwise and cleared; each has its way back', async () => {
    const first = await planDays([{ who: 'm1', day: day(23), shiftId: 'early' }], writer);
    rosterDaySchema.parse((await rosterBetween(day(23), day(23)))[0]);
    const second = await planDays(
      [
        { who: 'm1', day: day(23), shiftId: null },
        { who: 'm2', day: day(24), shiftId: 'late' },
      ],
      writer,
    );
    expect(await cells()).toEqual([`m1 ${day(23)} null`, `m2 ${day(24)} late`]);
    await second();
    expect(await cells()).toEqual([`m1 ${day(23)} early`]);
    const cleared = await planDays([{ who: 'm1', day: day(23), shiftId: undefined }], writer);
    expect(await cells()).toEqual([]);
    await cleared();
    expect(await cells()).toEqual([`m1 ${day(23)} early`]);
    await first();
    expect(await cells()).toEqual([]);
    expect(await planDays([{ who: 'm9', day: day(23), shiftId: undefined }], writer)).toBeTypeOf('function');
  });

  test('a week is copied seven days on', async () => {
    await planDays([{ who: 'm1', day: day(23), shiftId: 'early' }], writer);
    expect(nextWeek(await rosterBetween(day(23), day(29)))).toEqual([
      { who: 'm1', day: day(30), shiftId: 'early' },
    ]);
  });

  test('duty is that of who is signed on', async () => {
    expect((await dutyAt(at('23 08:29'))).onDuty).toBe(true);
    const who = await lin();
    await planDays([{ who, day: day(23), shiftId: 'early' }], writer);
    expect((await dutyAt(at('23 08:29'))).onDuty).toBe(false);
    expect((await dutyAt(at('23 09:00'))).now?.shift.name).toBe('早班');
    await signOn(null);
    expect((await dutyAt(at('23 08:29'))).onDuty).toBe(true);
  });

  test('a shift that was deleted is planned no more', async () => {
    const who = await lin();
    await planDays([{ who, day: day(23), shiftId: 'early' }], writer);
    await shiftCommands.delete('early', writer);
    expect(await dutyAt(at('23 08:29'))).toMatchObject({ onDuty: true, nextChange: undefined });
  });

  test('when a handover was written last', async () => {
    const now = at('23 18:00');
    await writeHandover({ fromName: '小林', items: [], remark: '' }, writerAt('m1', at('23 17:55')));
    expect([await handedAt('m1', now), await handedAt('m2', now)]).toEqual([at('23 17:55'), 0]);
  });
});

describe('the checklist', () => {
  const due = async (moment: string) => (await checklistAt(at(moment))).due.map(({ item }) => item.id);

  test('nothing is due where nobody plans and the list was not made the own one', async () => {
    await lin();
    expect(await due('23 16:00')).toEqual([]);
    await itemCommands.edit('urge', { text: '催付一遍' }, writer);
    expect(await due('23 16:00')).toEqual(['signIn', 'takeOver', 'lastNight', 'openRefunds', 'urge']);
  });

  test('a shift brings its items as the day goes on; a tick says who and when, and can be taken back', async () => {
    const who = await lin();
    await planDays([{ who, day: day(23), shiftId: 'early' }], writer);
    expect(await due('23 08:29')).toEqual([]);
    expect(await due('23 08:31')).toEqual(['signIn', 'takeOver']);
    const ticking = writerAt(who, at('23 08:31'));
    const back = await tickItem('signIn', day(23), true, ticking);
    checkTickSchema.parse(await db.checkTick.toCollection().first());
    expect(await checklistAt(at('23 08:32'))).toMatchObject({
      day: day(23),
      due: [{ item: { id: 'takeOver' } }],
      done: [{ item: { id: 'signIn' }, tick: { createdAt: at('23 08:31') }, byName: '小林' }],
    });
    await back();
    expect(await due('23 08:32')).toEqual(['signIn', 'takeOver']);
    await tickItem('signIn', day(23), true, ticking);
    await tickItem('takeOver', day(23), true, ticking);
    const again = await tickItem('takeOver', day(23), false, ticking);
    expect(await due('23 08:32')).toEqual(['takeOver']);
    await again();
    expect(await due('23 08:32')).toEqual([]);
    // Nobody waits for a quarter of an hour.
    expect(await due('23 08:45')).toEqual(['rounds']);
    await waiting('a', at('23 08:44'));
    expect(await due('23 08:45')).toEqual([]);
    expect(await due('23 17:50')).toEqual(['lastNight', 'openRefunds', 'urge', 'remarks', 'handOver']);
    // The shift is wound up for an hour.
    expect(await due('23 18:30')).toContain('handOver');
    expect(await due('23 19:00')).toEqual([]);
  });

  test('what was left yesterday comes back with the number of days', async () => {
    const who = await lin();
    const plan = [22, 23].map((date) => ({ who, day: day(date), shiftId: 'early' }));
    await planDays(plan, writer);
    const { due: open } = await checklistAt(at('23 08:30'));
    expect(open.map(({ item, left }) => [item.id, left])).toContainEqual(['openRefunds', 1]);
  });
});
