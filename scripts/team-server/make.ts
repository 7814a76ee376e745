import bcrypt from 'bcryptjs';
import { randomId } from '../../lib/kernel/id';
import { type Invite, inviteText } from '../../lib/sync/invite';
import { secretBytes } from '../../lib/sync/keys';
import { type SignersRow, toText } from '../../lib/sync/meta';
import type { Login, ServerPlan, TeamAccounts } from '../../lib/sync/server-config';
import { newSigner } from '../../lib/sync/signing';

export interface Wish {
  shop: string;
  agents: number;
  leads: number;
  /** Where members reach the server. */
  url: string;
  /** Files on the server; without them it listens to its own machine only. */
  tls?: { cert: string; key: string };
  syncAlways: boolean;
}

/** Everything the lead keeps: passwords and secrets in the clear. Never to be put on the server. */
export interface KeptTeam {
  team: string;
  shop: string;
  url: string;
  owner: { user: string; password: string };
  /** Bytes that its records may take on the server. */
  quota: number;
  secret: string;
  members: SignersRow['members'];
  /** The lead who signs what is said of the team itself. */
  signer: { name: string; seed: string };
}

const quota = 1024 ** 3;

/** Passwords are drawn from 82 bits: a dear hash would only make every reconnect slow. */
const hashOf = (password: string) => bcrypt.hashSync(password, 6).replace('$2b$', '$2a$');

/** Draws a whole new team. */
export async function makeTeam(
  wish: Wish,
): Promise<{ plan: ServerPlan; kept: KeptTeam; invites: Map<string, string> }> {
  const { shop, url } = wish;
  const team = `t${randomId()}`;
  const secret = toText(crypto.getRandomValues(new Uint8Array(secretBytes)));
  const logins: Record<'agent' | 'lead', Login[]> = { agent: [], lead: [] };
  const people: { member: SignersRow['members'][number]; password: string; seed: string }[] = [];
  for (const [role, count] of [['lead', wish.leads] as const, ['agent', wish.agents] as const])
    for (let at = 1; at <= count; at += 1) {
      const name = `${role}${at}`;
      const password = randomId();
      const { seed, publicKey } = await newSigner();
      logins[role].push({ name: userName(team, name), hash: hashOf(password) });
      people.push({ member: { name, role, key: toText(publicKey) }, password, seed: toText(seed) });
    }
  const members = people.map(({ member }) => member);
  const leads = members.filter(({ role }) => role === 'lead').map(({ name, key }) => ({ name, key }));
  const invites = people.map(({ member: { name, role }, password, seed }) => {
    const invite: Invite = {
      team,
      shop,
      url,
      user: userName(team, name),
      password,
      role,
      secret,
      seed,
      leads,
    };
    return [name, inviteText(invite)] as const;
  });
  const [first] = people;
  if (first?.member.role !== 'lead') throw new RangeError('a team needs a lead');
  const owner = { user: userName(team, 'owner'), password: randomId() };
  const accounts: TeamAccounts = {
    team,
    owner: { name: owner.user, hash: hashOf(owner.password) },
    agents: logins.agent,
    leads: logins.lead,
    quota,
  };
  return {
    plan: planOf(wish, accounts),
    kept: {
      team,
      shop,
      url,
      owner,
      quota,
      secret,
      members,
      signer: { name: first.member.name, seed: first.seed },
    },
    invites: new Map(invites),
  };
}

/** Users of several shops may meet on one server. */
const userName = (team: string, name: string) => `${team.slice(0, 7)}_${name}`;

function planOf({ url, tls, syncAlways }: Wish, accounts: TeamAccounts): ServerPlan {
  // Behind a proxy that has the certificate, the port in the address is the proxy's.
  const own = tls || url.startsWith('ws:');
  const port = own ? Number(new URL(url).port || (tls ? 443 : 80)) : 8443;
  return {
    name: 'n1',
    storeDir: './store',
    websocket: tls ? { host: '0.0.0.0', port, tls } : { host: '127.0.0.1', port },
    // Any free one: Debian's package keeps a server of its own at 4222.
    local: { host: '127.0.0.1', port: -1 },
    syncAlways,
    // Nobody logs in here; the server wants the account to have a user.
    system: { name: 'sys', hash: hashOf(randomId()) },
    teams: [accounts],
  };
}
