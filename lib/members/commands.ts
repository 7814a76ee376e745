import type { Member } from '../records/member.record';
import { writeSetting } from '../settings/commands';
import { db } from '../store/database';
import { change, newMeta, remove, restore, type Writer } from '../store/write';
import { memberOnDuty } from './queries';

/** @returns the new member's id */
export async function addMember(
  name: string,
  role: Member['role'],
  pin: Member['pin'],
  writer: Writer,
): Promise<string> {
  const member = { ...newMeta(writer), name, role, pin };
  await db.member.add(member);
  return member.id;
}

export async function editMember(
  id: string,
  fields: Partial<Pick<Member, 'name' | 'role' | 'pin'>>,
  writer: Writer,
): Promise<void> {
  await change(db.member, id, writer, fields);
}

/** The member's records keep standing; the name is only no longer offered. */
export const deleteMember = (id: string, writer: Writer) => remove(db.member, [id], writer);
export const restoreMember = (id: string, writer: Writer) => restore(db.member, [id], writer);

/** 换人: from now on everything written here carries this member; `null` = nobody is signed on. */
export async function signOn(memberId: string | null): Promise<void> {
  await writeSetting('member', memberId);
}

/**
 * Others of one name give way to the member whom the whole team knows: whoever of them is signed on is now that one.
 * @param arrives has just come here, and is signed on where nobody is
 */
export async function takeOver(
  known: string,
  others: readonly Pick<Member, 'id'>[],
  now: () => number,
  arrives = false,
): Promise<void> {
  const onDuty = await memberOnDuty();
  if (onDuty ? others.some(({ id }) => id === onDuty.id) : arrives) await signOn(known);
  for (const { id } of others) await deleteMember(id, { memberId: known, now });
}
