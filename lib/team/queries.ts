import type { Handover } from '../records/handover.record';
import type { Member } from '../records/member.record';
import type { SyncRow } from '../records/sync-row.record';
import type { SyncState } from '../records/sync-state.record';
import { db } from '../store/database';
import { withBoth } from './both-texts';
import { isOwn } from './own-queries';
import { titleOf } from './rules';

/** How this browser stands with its team's server; `null` where there is no team. */
export const teamState = async (): Promise<SyncState | null> => (await db.syncState.get('team')) ?? null;

/** A record that somebody has to look at. */
export interface Trouble extends Pick<SyncRow, 'id' | 'kind' | 'recordId' | 'forgotten' | 'refused'> {
  /** With both editions one after the other, where that is a text. */
  clashes: (SyncRow['clashes'][number] & { both: string | undefined })[];
  /** What the record is called; '' where nothing of it says so. */
  title: string;
}

/**
 * Edits that met another's, or that the team did not take, one by one. What is only here (`own-queries`), and what waits for
 * room, is told together instead.
 * @param limit of so many at once
 */
export async function troubles(limit = 50): Promise<Trouble[]> {
  const rows = await db.syncRow
    .where('asks')
    .equals(1)
    .filter((row) => row.clashes.length > 0 || row.forgotten || !(isOwn(row) || row.refused === 'full'))
    .limit(limit)
    .toArray();
  const found = await Promise.all(
    rows.map(async ({ id, kind, recordId, clashes, forgotten, refused, base, rev }) => {
      const row = (await db.table(kind).get(recordId)) as Record<string, unknown> | undefined;
      // Made and deleted here, and never there: nothing is left to be decided.
      if (rev === 0 && clashes.length === 0 && typeof row?.deletedAt === 'number') return [];
      const title = titleOf(row ?? base);
      return [{ id, kind, recordId, clashes: withBoth(kind, row, clashes), forgotten, refused, title }];
    }),
  );
  return found.flat();
}

/** The member of this name whom the whole team knows, and those who were only written down on this computer. */
export async function namesakes(name: string): Promise<{ known: Member | undefined; local: Member[] }> {
  const members = await db.member.filter((one) => one.name === name && one.deletedAt === null).toArray();
  const rows = await db.syncRow.bulkGet(members.map(({ id }) => `member|${id}`));
  const ofTeam = (_: Member, at: number) => (rows[at]?.rev ?? 0) > 0;
  return { known: members.find(ofTeam), local: members.filter((one, at) => !ofTeam(one, at)) };
}

/** Handovers that wait for somebody to accept them, newest first. */
export async function unacceptedHandovers(limit = 20): Promise<Handover[]> {
  return await db.handover
    .orderBy('createdAt')
    .reverse()
    .filter(({ deletedAt, accepted }) => deletedAt === null && accepted === null)
    .limit(limit)
    .toArray();
}

/** When each member wrote last, ms since 1970, by member id; from the newest records only, so that it costs little. */
export async function lastWrites(): Promise<Map<string, number>> {
  const newest = 2000;
  const rows = await Promise.all([
    db.note.orderBy('updatedAt').reverse().limit(newest).toArray(),
    db.outcome.orderBy('at').reverse().limit(newest).toArray(),
    db.handover.orderBy('createdAt').reverse().limit(newest).toArray(),
    db.checkTick.orderBy('day').reverse().limit(newest).toArray(),
    db.followUp.orderBy('dueAt').reverse().limit(newest).toArray(),
  ]);
  const seen = new Map<string, number>();
  for (const { memberId, updatedAt } of rows.flat())
    if (memberId !== null) seen.set(memberId, Math.max(updatedAt, seen.get(memberId) ?? 0));
  return seen;
}
