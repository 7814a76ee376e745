import { beforeAll, describe, expect, test } from 'vitest';
import { type Content, type Known, maxEnvelope, open, seal } from '../../lib/sync/envelope';
import { type Bytes, type Keyring, keyName, makeKeyring } from '../../lib/sync/keys';
import { aNote } from './a-row';
import { type ATeam, aSecret, aTeam } from './a-team';

let team: ATeam;
let noteKey: string;
let phraseKey: string;

beforeAll(async () => {
  team = await aTeam(['boss', 'li']);
  noteKey = await keyName(team.ring, 'a', 'note', 'n1');
  phraseKey = await keyName(team.ring, 'l', 'phrase', 'p1');
});

const content = (fields: Partial<Content> = {}): Content => ({
  ...{ n: 3, prev: 17, op: 'op1', device: 'pc1', author: 'li', row: aNote() },
  ...fields,
});

async function sealed(key = noteKey, fields: Partial<Content> = {}, signer = 'li', ring = team.ring) {
  const result = await seal(ring, key, content(fields), team.sign(signer));
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const opened = (envelope: Bytes, key = noteKey, known: Known = null) =>
  open(team.ring, team.signers, key, envelope, known);

const flipped = (envelope: Bytes, at: number) =>
  envelope.map((byte, index) => (index === (at + envelope.length) % envelope.length ? byte ^ 1 : byte));

describe('keys', () => {
  test('a name says the kind, follows from the id, and gives the id away to nobody', async () => {
    expect(noteKey).toMatch(/^a\.note\.[a-z2-7]{26}$/);
    expect(await keyName(team.ring, 'a', 'note', 'n1')).toBe(noteKey);
    expect(await keyName(team.ring, 'a', 'note', 'n2')).not.toBe(noteKey);
    const other = await makeKeyring('t1', new Map([[1, aSecret(8)]]));
    expect(await keyName(other, 'a', 'note', 'n1')).not.toBe(noteKey);
    const namesake = await makeKeyring('t2', new Map([[1, aSecret(7)]]));
    expect(await keyName(namesake, 'a', 'note', 'n1')).not.toBe(noteKey);
  });

  test('a new epoch brings new keys and keeps the names', async () => {
    const ring = await makeKeyring('t1', secrets(2));
    expect(ring.epoch).toBe(2);
    expect(await keyName(ring, 'a', 'note', 'n1')).toBe(noteKey);
  });

  test('a secret of another length, or none to begin with, is no secret', async () => {
    await expect(makeKeyring('t1', new Map([[1, new Uint8Array(16)]]))).rejects.toThrow(RangeError);
    await expect(makeKeyring('t1', new Map([[2, aSecret(1)]]))).rejects.toThrow(RangeError);
  });
});

const secrets = (...more: number[]) =>
  new Map([[1, aSecret(7)], ...more.map((epoch) => [epoch, aSecret(epoch)] as const)]);

describe('an envelope', () => {
  test('comes back as it was', async () => {
    expect(await opened(await sealed())).toEqual({ ok: true, value: content() });
  });

  test('says nothing in the clear, never the same twice, in steps of 256 bytes', async () => {
    const [one, two] = [await sealed(), await sealed()];
    expect(one).not.toEqual(two);
    expect(new TextDecoder('latin1').decode(one)).not.toContain('note');
    const sizes = await Promise.all(
      ['甲', '甲'.repeat(20), '甲'.repeat(700)].map((text) => sealed(noteKey, { row: aNote({ text }) })),
    );
    expect(sizes.map(({ length }) => (length - 35) / 256)).toEqual([2, 2, 10]);
  });

  test('one too large for the server is not made', async () => {
    const row = aNote({ text: 'x'.repeat(maxEnvelope) });
    const result = await seal(team.ring, noteKey, content({ row }), team.sign('li'));
    expect(result).toEqual({ ok: false, error: 'tooLarge' });
  });

  test('of an older epoch is read, new ones are sealed with the newest', async () => {
    const ring = await makeKeyring('t1', secrets(2));
    const old = await sealed();
    expect(await open(ring, team.signers, noteKey, old, null)).toMatchObject({ ok: true });
    const young = await sealed(noteKey, {}, 'li', ring);
    expect([...young.slice(0, 3)]).toEqual([1, 0, 2]);
    expect(await opened(young), 'who left before epoch 2').toEqual({ ok: false, error: 'unknownEpoch' });
  });
});

describe('who has left', () => {
  const until = { epoch: 1, rev: 40 };
  const read = async (ring: Keyring, fields: Partial<Content>, rev: number, signers = without('li')) => {
    const own = team.signers.get('li');
    if (!own) throw new Error('no li');
    const past = { former: [{ name: 'li', ...own, until }], rev };
    const result = await open(two, signers, noteKey, await sealed(noteKey, fields, 'li', ring), null, past);
    return result.ok ? 'believed' : result.error;
  };
  const without = (name: string) => new Map([...team.signers].filter(([one]) => one !== name));
  let two: Keyring;
  beforeAll(async () => {
    two = await makeKeyring('t1', secrets(2));
  });

  test('is believed for what stood there before, and for nothing else', async () => {
    expect(await read(team.ring, {}, 40)).toBe('believed');
    expect(await read(team.ring, {}, 41), 'written afterwards').toBe('stranger');
    expect(await read(two, {}, 40), 'sealed with what he cannot know').toBe('stranger');
    expect(await read(team.ring, { author: 'boss' }, 40)).toBe('forged');
  });

  test('with a renewed key under the same name: the old one counts for what is old', async () => {
    const boss = team.signers.get('boss');
    if (!boss) throw new Error('no boss');
    const renewed = new Map([...team.signers, ['li', { ...boss, role: 'agent' as const }]] as const);
    expect(await read(team.ring, {}, 40, renewed)).toBe('believed');
    expect(await read(team.ring, {}, 41, renewed)).toBe('forged');
    expect(await read(two, {}, 40, renewed)).toBe('forged');
  });
});

describe('what is refused, by name', () => {
  const refusal = async (envelope: Bytes, key?: string, known?: Known) => {
    const result = await opened(envelope, key, known);
    return result.ok ? 'believed' : result.error;
  };

  test('a byte changed anywhere', async () => {
    const envelope = await sealed();
    for (const at of [7, 18, 19, 100, -17, -1]) expect(await refusal(flipped(envelope, at))).toBe('tampered');
    expect(await refusal(flipped(envelope, 0))).toBe('unknownFormat');
    expect(await refusal(flipped(envelope, 1))).toBe('unknownEpoch');
    expect(await refusal(flipped(envelope, 3))).toBe('wrongKey');
  });

  test('cut short, at every length', async () => {
    const envelope = await sealed();
    for (let length = 0; length < envelope.length; length += 13)
      expect(['truncated', 'tampered']).toContain(await refusal(envelope.slice(0, length)));
    expect(await refusal(envelope.slice(0, -256))).toBe('tampered');
    expect(await refusal(envelope.slice(0, -1))).toBe('truncated');
  });

  test('of another team, another key or another epoch', async () => {
    const foreign: Keyring = await makeKeyring('t1', new Map([[1, aSecret(9)]]));
    expect(await refusal(await sealed(noteKey, {}, 'li', foreign))).toBe('wrongKey');
    const namesake = await makeKeyring('t2', new Map([[1, aSecret(7)]]));
    expect(await refusal(await sealed(noteKey, {}, 'li', namesake))).toBe('wrongKey');
    expect(await refusal(await sealed(), await keyName(team.ring, 'a', 'note', 'n2'))).toBe('tampered');
    expect(await refusal(await sealed(), noteKey.replace('a.', 'l.'))).toBe('tampered');
    const two = await makeKeyring('t1', secrets(2));
    const relabelled = flipped(flipped(await sealed(noteKey, {}, 'li', two), 2), 2);
    relabelled[2] = 1;
    expect(await refusal(relabelled)).toBe('wrongKey');
  });

  test('a signature of somebody else, or of nobody', async () => {
    expect(await refusal(await sealed(noteKey, { author: 'boss' }, 'li'))).toBe('forged');
    expect(await refusal(await sealed(noteKey, { author: 'gone' }, 'li'))).toBe('stranger');
  });

  test('an agent’s phrase, though his signature is good', async () => {
    expect(await refusal(await sealed(phraseKey), phraseKey)).toBe('notLead');
    const asLead = await sealed(phraseKey, { author: 'boss' }, 'boss');
    expect(await refusal(asLead, phraseKey)).toBe('believed');
    expect(await refusal(await sealed(noteKey, { author: 'boss' }, 'boss'))).toBe('believed');
  });

  test.each([
    ['older than what is known', 2, 5, 'replayed'],
    ['as old, by another who wrote over something else', 3, 4, 'replayed'],
    ['as old, by another who wrote over the same: a server let both in', 3, 5, 'believed'],
    ['newer', 4, 5, 'believed'],
  ])('%s', async (_, n, prev, expected) => {
    const known = { n: 3, op: 'other', prev: 5 };
    expect(await refusal(await sealed(noteKey, { n, prev }), noteKey, known)).toBe(expected);
  });

  test('what is known already comes again without harm', async () => {
    expect(await refusal(await sealed(), noteKey, { n: 3, op: 'op1', prev: 5 })).toBe('believed');
  });

  test('contents that are none', async () => {
    expect(await refusal(await sealed(noteKey, { n: 0 }))).toBe('malformed');
    expect(await refusal(await sealed(noteKey, { row: null as never }))).toBe('malformed');
  });
});
