import { sharedNames, tagsOf } from '../buyers/queries';
import type { Buyer } from '../records/buyer.record';
import type { Tag } from '../records/tag.record';
import type { Turn } from '../records/turn.record';
import { readSetting } from '../settings/queries';
import { dutyAt } from '../shifts/queries';
import { db } from '../store/database';
import { rowsBy } from '../store/rows-by';
import { mostUrgentFirst } from './rules';
import { type ReminderRules, type RuledBy, thresholdsFor } from './thresholds';

export interface WaitingBuyer extends Turn {
  nick: string;
  tags: Tag[];
  muted: boolean;
  /** Seconds, ascending: those that count for this buyer. */
  thresholds: readonly number[];
  ruledBy: RuledBy;
  /** Name of the member who answered this buyer last; none where only one member works here. */
  lastBy: string | undefined;
}

/** The thresholds as they are set, for everybody and for some. */
export async function reminderRules(): Promise<ReminderRules> {
  return { general: await readSetting('thresholds'), ...(await readSetting('reminderRules')) };
}

/** Every buyer who waits now, over all sites; least time left first, see {@link mostUrgentFirst}. */
export async function waitingBuyers(now = Date.now()): Promise<WaitingBuyer[]> {
  const turns = await db.turn.where('open').equals(1).toArray();
  const keys = turns.map(({ buyerKey }) => buyerKey);
  const [buyers, mutes, rules, shared, lastBy] = await Promise.all([
    db.buyer.bulkGet(keys),
    db.buyerMute.bulkGet(keys),
    reminderRules(),
    sharedNames(keys),
    lastAnswerers(keys),
  ]);
  // Nobody knows which of two namesakes waits.
  const tags = await tagsOf(keys.filter((key) => !shared.has(key)));
  const byShift = Object.keys(rules.shifts).length > 0;
  const shift = byShift ? (await dutyAt(now)).now?.shift.id : undefined;
  const waits = turns.map((turn, index) => {
    const carried = tags.get(turn.buyerKey) ?? [];
    const { thresholds, ...ruledBy } = thresholdsFor(
      { site: turn.site, tagIds: carried.map(({ id }) => id) },
      rules,
      shift,
    );
    return {
      ...turn,
      nick: nameOf(buyers[index]),
      tags: carried,
      muted: mutes[index] !== undefined,
      thresholds,
      ruledBy,
      lastBy: lastBy.get(turn.buyerKey),
    };
  });
  return mostUrgentFirst(waits, now);
}

const nameOf = (buyer: Buyer | undefined) => buyer?.nick ?? '?';

/** Names of the members who answered these buyers last, by buyer key. */
async function lastAnswerers(keys: string[]): Promise<Map<string, string>> {
  const members = await db.member.toArray();
  if (members.length < 2) return new Map();
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const turns = await rowsBy(db.turn, 'buyerKey', keys);
  const answered = turns.toSorted((a, b) => a.waitingSince - b.waitingSince);
  return new Map(
    answered.flatMap(({ buyerKey, memberId }) => {
      const name = memberId === null ? undefined : names.get(memberId);
      return name === undefined ? [] : [[buyerKey, name] as const];
    }),
  );
}
