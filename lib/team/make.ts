import bcrypt from 'bcryptjs';
import { base64Of } from '../kernel/base64';
import { randomId } from '../kernel/id';
import { secretBytes } from '../sync/keys';
import { newSigner } from '../sync/signing';
import type { KeptTeam, Person } from './kept';

export type Who = Pick<Person, 'name' | 'role'>;

export interface Wish extends Pick<KeptTeam, 'shop' | 'url' | 'tls'> {
  /** With at least one lead; the first of them makes the team. Names are told apart. */
  people: readonly Who[];
  replicas?: KeptTeam['replicas'];
  syncAlways?: boolean;
}

const gigabyte = 1024 ** 3;

/** Passwords are drawn from 82 bits: a dear hash would only make every reconnect slow. */
const hashOf = (password: string) => bcrypt.hashSync(password, 6).replace('$2b$', '$2a$');

function drawLogin(user: string) {
  const password = randomId();
  return { user, password, hash: hashOf(password) };
}

const drawSecret = () => base64Of(crypto.getRandomValues(new Uint8Array(secretBytes)));

/** Users of several shops may meet on one server, and a name in Chinese cannot stand in its configuration. */
const userName = (team: string, name: string) => `${team.slice(0, 7)}_${name}`;

async function drawPerson(team: string, number: number, { name, role }: Who): Promise<Person> {
  const { seed, publicKey } = await newSigner();
  const keys = { seed: base64Of(seed), key: base64Of(publicKey) };
  return { name, role, ...drawLogin(userName(team, `m${number}`)), ...keys };
}

/**
 * Draws a whole new team.
 * @throws RangeError without a lead, or where two bear one name
 */
export async function makeTeam(wish: Wish): Promise<KeptTeam> {
  const { shop, url, tls, replicas = 1, syncAlways = true } = wish;
  if (new Set(wish.people.map(({ name }) => name)).size < wish.people.length)
    throw new RangeError('two members bear one name');
  const team = `t${randomId()}`;
  const people: Person[] = [];
  for (const [at, who] of wish.people.entries()) people.push(await drawPerson(team, at + 1, who));
  const first = people.find(({ role }) => role === 'lead');
  if (!first) throw new RangeError('a team needs a lead');
  return {
    ...{ form: 2, team, shop, url, tls, quota: gigabyte * replicas, replicas, syncAlways },
    owner: drawLogin(userName(team, 'owner')),
    systemHash: hashOf(randomId()),
    secret: drawSecret(),
    later: [],
    edition: 1,
    drawn: people.length,
    people,
    signer: { name: first.name, key: first.key, seed: first.seed },
  };
}

/** @throws RangeError where somebody bears the name already */
export async function withPerson(kept: KeptTeam, who: Who): Promise<KeptTeam> {
  if (kept.people.some(({ name }) => name === who.name)) throw new RangeError('two members bear one name');
  const drawn = kept.drawn + 1;
  const person = await drawPerson(kept.team, drawn, who);
  return { ...kept, drawn, edition: kept.edition + 1, people: [...kept.people, person] };
}

/**
 * The others get a new secret; what was sealed before stays readable.
 * @throws RangeError for the one who made the team: what he signs is what the others go by
 */
export function withoutPerson(kept: KeptTeam, name: string): KeptTeam {
  if (name === kept.signer.name) throw new RangeError('the one who made the team cannot be removed');
  const people = kept.people.filter((person) => person.name !== name);
  return { ...kept, edition: kept.edition + 1, later: [...kept.later, drawSecret()], people };
}

/**
 * A new login for somebody whose computer or invite was lost: the old one is of no use any more, and the others get
 * a new secret. Who made the team keeps the key by which the others know his word, and with it whatever is wrapped for him.
 */
export async function withNewLogin(kept: KeptTeam, name: string): Promise<KeptTeam> {
  const drawn = kept.drawn + 1;
  const people: Person[] = [];
  for (const person of kept.people) {
    if (person.name !== name) people.push(person);
    else if (name === kept.signer.name)
      people.push({ ...person, ...drawLogin(userName(kept.team, `m${drawn}`)) });
    else people.push(await drawPerson(kept.team, drawn, person));
  }
  const later = name === kept.signer.name ? kept.later : [...kept.later, drawSecret()];
  return { ...kept, drawn, edition: kept.edition + 1, later, people };
}
