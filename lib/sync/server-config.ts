import { streamName, subjectOf } from './stream';

/** Who may log in: a name that can stand in a subject, and a bcrypt hash of his password. */
export interface Login {
  name: string;
  /** Begins with `$2a$`, the only form that the server reads. */
  hash: string;
}

/** One shop on the server: three accounts, see docs/adr/0025. */
export interface TeamAccounts {
  team: string;
  /** Makes the stream and sweeps it; no member ever logs in here. */
  owner: Login;
  agents: Login[];
  leads: Login[];
  /** Bytes on disk, all copies together. */
  quota: number;
}

export interface ServerPlan {
  name: string;
  storeDir: string;
  /** For owner and members alike. Without `tls` for one's own machine only, or behind a proxy that has a certificate. */
  websocket: { host: string; port: number; tls?: { cert: string; key: string } };
  /** For other servers and tools on the same machine. */
  local: { host: string; port: number };
  /** Every write on the disk before it is acknowledged; version 2.9 does not know the setting. */
  syncAlways: boolean;
  system: Login;
  teams: TeamAccounts[];
}

/** @param version as `nats-server --version` tells it: `nats-server: v2.9.10` */
export function knowsSyncAlways(version: string): boolean {
  const [, major = 0, minor = 0] = (/v?(\d+)\.(\d+)\./.exec(version) ?? []).map(Number);
  return major > 2 || (major === 2 && minor >= 10);
}

const reads = [`$JS.API.DIRECT.GET.${streamName}`, `$JS.API.DIRECT.GET.${streamName}.>`] as const;
const writes = { agent: [subjectOf('a.*.*')], lead: [subjectOf('a.*.*'), subjectOf('l.*.*')] };
/** Who is there, told directly: agents on `pa.<name>`, leads on `pl.<name>`. */
const presence = { agent: 'pa', lead: 'pl' } as const;

type Role = keyof typeof writes;

/** Text of the server's configuration. @throws RangeError for a name or a hash that would not mean itself in it */
export function serverConfig(plan: ServerPlan): string {
  const { websocket, local } = plan;
  return `${[
    `server_name: ${plainName(plan.name)}`,
    `listen: ${quoted(`${local.host}:${local.port}`)}`,
    'max_payload: 1MB',
    `jetstream {`,
    `  store_dir: ${quoted(plan.storeDir)}`,
    ...(plan.syncAlways ? ['  sync_interval: always'] : []),
    '}',
    'websocket {',
    `  listen: ${quoted(`${websocket.host}:${websocket.port}`)}`,
    ...(websocket.tls
      ? [`  tls { cert_file: ${quoted(websocket.tls.cert)}, key_file: ${quoted(websocket.tls.key)} }`]
      : ['  no_tls: true']),
    // Decompression before a login has been a way to crash servers.
    '  compression: false',
    '  handshake_timeout: "5s"',
    '}',
    'accounts {',
    `  SYS { users: [ ${user(plan.system)} ] }`,
    ...plan.teams.flatMap(accountsOf),
    '}',
    'system_account: SYS',
  ].join('\n')}\n`;
}

/**
 * Reply subjects are not checked against what the sender may publish: in one account an agent could let the server
 * answer into any record. So the records stand in an account where nobody logs in, and members reach them by import.
 */
function accountsOf({ team, owner, agents, leads, quota }: TeamAccounts): string[] {
  const store = `T_${plainName(team)}`;
  const members = { agent: `${store}_AGENT`, lead: `${store}_LEAD` };
  const all = `accounts: [${members.agent}, ${members.lead}]`;
  return [
    `  ${store} {`,
    `    jetstream { max_store: ${quota}, max_streams: 1, max_consumers: 10 }`,
    `    users: [ ${user(owner)} ]`,
    '    exports: [',
    ...writes.agent.map((subject) => `      { service: ${quoted(subject)}, ${all} }`),
    `      { service: ${quoted(subjectOf('l.*.*'))}, accounts: [${members.lead}] }`,
    `      { service: ${quoted(reads[0])}, response_type: stream, ${all} }`,
    `      { service: ${quoted(reads[1])}, ${all} }`,
    `      { stream: "live.>", ${all} }`,
    '    ]',
    '  }',
    ...memberAccount('agent', agents, store, members),
    ...memberAccount('lead', leads, store, members),
  ];
}

function memberAccount(role: Role, users: Login[], store: string, names: Record<Role, string>): string[] {
  const other = role === 'agent' ? 'lead' : 'agent';
  return [
    `  ${names[role]} {`,
    '    users: [',
    ...users.map((login) => `      ${user(login, permissions(role, login.name))}`),
    '    ]',
    `    exports: [ { stream: "${presence[role]}.*", accounts: [${names[other]}] } ]`,
    '    imports: [',
    ...[...writes[role], ...reads].map(
      (subject) => `      { service: { account: ${store}, subject: ${quoted(subject)} } }`,
    ),
    `      { stream: { account: ${store}, subject: "live.>" } }`,
    `      { stream: { account: ${names[other]}, subject: "${presence[other]}.*" } }`,
    '    ]',
    '  }',
  ];
}

function permissions(role: Role, name: string): string {
  const publish = [...writes[role], ...reads, `${presence[role]}.${name}`];
  const subscribe = [`_INBOX_${name}.>`, 'live.>', 'pa.*', 'pl.*'];
  const list = (subjects: readonly string[]) => `{ allow: [${subjects.map(quoted).join(', ')}] }`;
  return `, permissions: { publish: ${list(publish)}, subscribe: ${list(subscribe)} }`;
}

const user = ({ name, hash }: Login, rights = '') =>
  `{ user: ${plainName(name)}, password: ${quoted(bcrypt(hash))}${rights} }`;

const quoted = (text: string) => JSON.stringify(text);

function plainName(name: string): string {
  if (!/^[a-z][a-z0-9_-]{0,31}$/i.test(name)) throw new RangeError(`not a plain name: ${name}`);
  return name;
}

function bcrypt(hash: string): string {
  if (!/^\$2a\$\d\d\$[./A-Za-z0-9]{53}$/.test(hash)) throw new RangeError('not a $2a$ bcrypt hash');
  return hash;
}
