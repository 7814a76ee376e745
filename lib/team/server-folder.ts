import { type Login, type ServerPlan, serverConfig } from '../sync/server-config';
import { inviteFor } from './invites';
import { type KeptTeam, keptText } from './kept';
import { readMe, startFiles } from './texts';

const loginOf = ({ user, hash }: { user: string; hash: string }): Login => ({ name: user, hash });

/** What the server is to be told; follows from what the lead keeps, so that it can be made again at any time. */
export function planOf(kept: KeptTeam): ServerPlan {
  const { url, tls, team, owner, people, quota, syncAlways, systemHash } = kept;
  // Behind a proxy that has the certificate, the port in the address is the proxy's.
  const own = tls !== null || url.startsWith('ws:');
  const port = own ? Number(new URL(url).port || (tls ? 443 : 80)) : 8443;
  const users = (role: 'agent' | 'lead') => people.filter((one) => one.role === role).map(loginOf);
  return {
    name: 'n1',
    storeDir: './store',
    websocket: tls ? { host: '0.0.0.0', port, tls } : { host: '127.0.0.1', port },
    // Any free one: Debian's package keeps a server of its own at 4222.
    local: { host: '127.0.0.1', port: -1 },
    syncAlways,
    system: { name: 'sys', hash: systemHash },
    teams: [{ team, owner: loginOf(owner), agents: users('agent'), leads: users('lead'), quota }],
  };
}

/** The two files that change when somebody comes or goes, by path. */
export function configFiles(kept: KeptTeam): Record<string, string> {
  const plan = planOf(kept);
  const inDocker = { ...plan, storeDir: '/data', syncAlways: true };
  return {
    'server/server.conf': serverConfig(plan),
    'server/docker.conf': serverConfig({ ...inDocker, websocket: { ...plan.websocket, host: '0.0.0.0' } }),
  };
}

export const keptFile = 'keep/team.json';

/** The whole folder, texts by path. */
export function folderFiles(kept: KeptTeam): Record<string, string> {
  const { port } = planOf(kept).websocket;
  const beside = Object.entries(startFiles(port, kept.tls ? '' : '127.0.0.1:'));
  return {
    'README.txt': readMe(kept),
    [keptFile]: keptText(kept),
    ...configFiles(kept),
    ...Object.fromEntries(beside.map(([name, text]) => [`server/${name}`, text])),
    ...inviteFiles(kept),
  };
}

/** @param names of whom; all by default */
export function inviteFiles(kept: KeptTeam, names = kept.people.map(({ name }) => name)) {
  const people = kept.people.filter(({ name }) => names.includes(name));
  return Object.fromEntries(
    people.map((person) => [`invites/${person.name}.txt`, `${inviteFor(kept, person)}\n`]),
  );
}

/** What a change of people needs: the configuration anew, the kept file, and the invites of those who are new. */
export const changedFiles = (kept: KeptTeam, invited: string[]): Record<string, string> => ({
  [keptFile]: keptText(kept),
  ...configFiles(kept),
  ...inviteFiles(kept, invited),
});

/** Scripts have to be executable where there is such a thing. */
export const isScript = (path: string): boolean => /\.(sh|command)$/.test(path);
