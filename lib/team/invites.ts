import { type Invite, inviteText, readInvite } from '../sync/invite';
import type { KeptTeam, Person } from './kept';

/** All that one member needs to join, as one line. */
export function inviteFor(kept: KeptTeam, person: Person): string {
  const { team, shop, url, secret, later, people, signer } = kept;
  const { name, role, user, password, seed } = person;
  const others = people.filter((one) => one.role === 'lead' && one.name !== signer.name);
  const leads = [signer, ...others].map((one) => ({ name: one.name, key: one.key }));
  const last = later.at(-1);
  const newest = last === undefined ? {} : { newest: { epoch: later.length + 1, secret: last } };
  const login = { name, user, password, role, seed };
  const invite: Invite = { team, shop, url, ...login, secret, ...newest, leads };
  return inviteText(invite);
}

/** What may be shown of an invite before it is used. */
export type InviteSays = Pick<Invite, 'team' | 'shop' | 'url' | 'name' | 'role'>;

/** `null` for what is no whole invite of ours. */
export function whatInviteSays(text: string): InviteSays | null {
  const invite = readInvite(text);
  if (!invite) return null;
  const { team, shop, url, name, role } = invite;
  return { team, shop, url, name, role };
}
