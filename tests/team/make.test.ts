import bcrypt from 'bcryptjs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { recordTypes } from '../../lib/records/registry';
import { readInvite } from '../../lib/sync/invite';
import { whatInviteSays } from '../../lib/team/invites';
import { keptText, readKept, secretsOf } from '../../lib/team/kept';
import { withNewLogin, withoutPerson, withPerson } from '../../lib/team/make';
import { qrPath } from '../../lib/team/qr';
import { changedFiles, folderFiles, planOf } from '../../lib/team/server-folder';
import { zipTexts } from '../../lib/team/zip';
import { fields } from '../../lib/words/team-fields.words';
import { aTeam } from './a-team';

const inviteIn = (files: Record<string, string>, name: string) =>
  readInvite(files[`invites/${name}.txt`] ?? '');

describe('a team that is made', () => {
  test('has an invite for each, whose password is the one of which the server has the hash', async () => {
    const kept = await aTeam();
    const files = folderFiles(kept);
    for (const { name, role, hash, user } of kept.people) {
      const invite = inviteIn(files, name);
      expect(invite).toMatchObject({ team: kept.team, shop: '小店', name, role, user });
      expect(bcrypt.compareSync(invite?.password ?? '', hash)).toBe(true);
      expect(files['server/server.conf']).toContain(`user: ${user}, password: "${hash}"`);
      expect(invite?.leads).toEqual([{ name: '林姐', key: kept.signer.key }]);
    }
  });

  test('gives the server no secret, no seed and no password', async () => {
    const kept = await aTeam();
    const server = Object.entries(folderFiles(kept))
      .filter(([path]) => path.startsWith('server/'))
      .map(([, text]) => text)
      .join('\n');
    const hidden = [kept.secret, kept.signer.seed, kept.owner.password];
    for (const text of [...hidden, ...kept.people.flatMap(({ seed, password }) => [seed, password])])
      expect(server).not.toContain(text);
  });

  test('needs a lead, and each name once', async () => {
    await expect(aTeam({ people: [{ name: '小周', role: 'agent' }] })).rejects.toThrow(RangeError);
    const twice = [
      { name: '林姐', role: 'lead' },
      { name: '林姐', role: 'agent' },
    ] as const;
    await expect(aTeam({ people: twice })).rejects.toThrow(RangeError);
  });

  test('listens to everyone only with a certificate; behind a proxy the port is its own', async () => {
    const tls = { cert: './cert.pem', key: './key.pem' };
    const own = planOf(await aTeam({ url: 'wss://chat.example.com:9443', tls }));
    expect(own.websocket).toEqual({ host: '0.0.0.0', port: 9443, tls });
    const proxied = planOf(await aTeam({ url: 'wss://chat.example.com' }));
    expect(proxied.websocket).toEqual({ host: '127.0.0.1', port: 8443 });
  });

  test('copies on three servers count three times against the account', async () => {
    expect((await aTeam({ replicas: 3 })).quota).toBe(3 * 1024 ** 3);
  });
});

describe('what the lead keeps', () => {
  test('comes back from its file', async () => {
    const kept = await aTeam();
    expect(readKept(keptText(kept))).toEqual({ ok: true, value: kept });
  });

  test.each([
    ['cut short', '{"form": 2', 'notJson'],
    ['another file', '{"form": 1}', 'notKept'],
  ])('%s is refused', (_, text, error) => expect(readKept(text)).toEqual({ ok: false, error }));
});

describe('people come and go', () => {
  test('somebody new has an invite and a login; the others keep theirs', async () => {
    const before = await aTeam();
    const after = await withPerson(before, { name: '小陈', role: 'lead' });
    expect(after.people.slice(0, 3)).toEqual(before.people);
    expect(after).toMatchObject({ edition: 2, drawn: 4 });
    const files = changedFiles(after, ['小陈']);
    expect(Object.keys(files).sort()).toEqual(
      ['invites/小陈.txt', 'keep/team.json', 'server/docker.conf', 'server/server.conf'].sort(),
    );
    expect(inviteIn(files, '小陈')?.leads.map(({ name }) => name)).toEqual(['林姐', '小陈']);
    await expect(withPerson(after, { name: '小陈', role: 'agent' })).rejects.toThrow(RangeError);
  });

  test('whenever a key goes a new secret is drawn, and new invites bring the newest; an older kept file is read', async () => {
    const before = await aTeam();
    const after = await withNewLogin(withoutPerson(before, '小周'), '阿珍');
    expect([before.later, after.later.length]).toEqual([[], 2]);
    expect((await withNewLogin(after, '林姐')).later, 'the key stays').toEqual(after.later);
    const files = folderFiles(after);
    expect(inviteIn(files, '阿珍')).toMatchObject({
      secret: before.secret,
      newest: { epoch: 3, secret: after.later[1] },
    });
    expect([...secretsOf(after).keys()]).toEqual([1, 2, 3]);
    expect(qrPath((files['invites/阿珍.txt'] ?? '').trim())).not.toBeNull();
    const { later: _, ...old } = before;
    expect(readKept(JSON.stringify(old))).toEqual({ ok: true, value: before });
  });

  test('who is removed is not in the configuration; who made the team cannot be', async () => {
    const before = await aTeam();
    const [, zhou] = before.people;
    const after = withoutPerson(before, '小周');
    expect(changedFiles(after, [])['server/server.conf']).not.toContain(zhou?.user);
    expect(after.edition).toBe(2);
    expect(() => withoutPerson(before, '林姐')).toThrow(RangeError);
  });

  test('a new login replaces the old one; the key of who made the team stays', async () => {
    const before = await aTeam();
    const after = await withNewLogin(await withNewLogin(before, '小周'), '林姐');
    const changed = (field: 'user' | 'password' | 'key') =>
      after.people
        .filter((person, at) => person[field] !== before.people[at]?.[field])
        .map(({ name }) => name);
    expect(changed('user')).toEqual(['林姐', '小周']);
    expect(changed('password')).toEqual(['林姐', '小周']);
    expect(changed('key')).toEqual(['小周']);
    expect(after.signer).toEqual(before.signer);
  });
});

test('the zip holds the folder, start scripts executable', async () => {
  const files = folderFiles(await aTeam());
  const bytes = zipTexts('小店-团队', files);
  const back = unzipSync(bytes);
  const texts = Object.fromEntries(Object.entries(back).map(([path, one]) => [path, strFromU8(one)]));
  expect(texts).toEqual(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`小店-团队/${path}`, text])),
  );
  // Mode of the first entry of each kind, in the central directory: `PK\1\2` … external attributes at 38.
  const view = new DataView(bytes.buffer);
  const modes = new Map<string, string>();
  for (let at = 0; at < bytes.length - 46; at += 1)
    if (view.getUint32(at) === 0x504b0102) {
      const name = new TextDecoder().decode(bytes.slice(at + 46, at + 46 + view.getUint16(at + 28, true)));
      modes.set(name, (view.getUint32(at + 38, true) >>> 16).toString(8));
    }
  expect(modes.get('小店-团队/server/start.sh')).toBe('100755');
  expect(modes.get('小店-团队/keep/team.json')).toBe('100600');
});

test('an invite fits a QR code; what is too long does not', async () => {
  const text = folderFiles(await aTeam())['invites/小周.txt'] ?? '';
  expect(whatInviteSays(text)).toMatchObject({ shop: '小店', name: '小周', role: 'agent' });
  const code = qrPath(text.trim());
  expect(code?.size).toBeGreaterThan(60);
  expect(code?.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
  expect(qrPath('x'.repeat(5000))).toBeNull();
});

test('every field of a team record has a word, and no word is left over', () => {
  const meta = new Set(['id', 'createdAt', 'updatedAt', 'memberId', 'deletedAt', 'dirty']);
  const named = new Set<string>(['other', 'nick', 'waitingSince']);
  for (const { scope, schema } of recordTypes) {
    if (scope !== 'team') continue;
    const { shape } = schema as unknown as { shape: Record<string, unknown> };
    for (const field of Object.keys(shape)) if (!meta.has(field)) named.add(field);
  }
  const worded = Object.keys(fields.zh)
    .filter((key) => key.startsWith('field_'))
    .map((key) => key.slice('field_'.length));
  expect(worded.sort()).toEqual([...named].sort());
});
