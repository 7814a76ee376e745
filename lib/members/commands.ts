import type { Member } from '../records/member.record';
import { mayChangeMember } from '../records/rights';
import { writeSetting } from '../settings/commands';
import { db } from '../store/database';
import { change, newMeta, remove, type Writer } from '../store/write';
import { handOf, NotAllowed, removeAsLead, restoreAsLead } from '../store/write-rights';
import { memberOnDuty } from './queries';

/**
 * Whoever sits down at this desk may put himself on the list.
 * @returns the new member's id
 */
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

/** @throws where an agent changes another's line, or what he may do */
export async function editMember(
  id: string,
  fields: Partial<Pick<Member, 'name' | 'role' | 'pin'>>,
  writer: Writer,
): Promise<void> {
  if (!mayChangeMember(id, fields, await handOf(writer))) throw new NotAllowed('only a lead may do this');
  await change(db.member, id, writer, fields);
}

/** The member's records keep standing; the name is only no longer offered. */
export const deleteMember = (id: string, writer: Writer) => removeAsLead(db.member, [id], writer);

export const restoreMember = (id: string, writer: Writer) => restoreAsLead(db.member, [id], writer);

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
  await remove(
    db.member,
    others.map(({ id }) => id),
    { memberId: known, now },
  );
}
