import type { Member } from '../records/member.record';
import { readSetting } from '../settings/queries';
import { db } from '../store/database';
import { FollowedQuery } from '../store/follow-query';
import { living } from '../store/write';

/** The members of this desk in the order they were added. */
export async function allMembers(): Promise<Member[]> {
  return living(await db.member.toArray()).sort((a, b) => a.createdAt - b.createdAt);
}

/** Who is signed on, or null. */
export async function memberOnDuty(): Promise<Member | null> {
  const id = await readSetting('member');
  const member = id === null ? undefined : await db.member.get(id);
  return member?.deletedAt === null ? member : null;
}

// Who looks is known to all parts of a screen at once: what one offers, no other writes under another name.
export const followedMembers = new FollowedQuery(allMembers);
export const followedMember = new FollowedQuery(memberOnDuty);

/** The name behind a record's member id, also of members who have left; `undefined` when nobody had signed on. */
export async function memberName(id: string | null): Promise<string | undefined> {
  return id === null ? undefined : (await db.member.get(id))?.name;
}
