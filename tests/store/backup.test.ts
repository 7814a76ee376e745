import { beforeEach, describe, expect, it } from 'vitest';
import { databaseVersion } from '../../lib/records/registry';
import { makeBackup, readBackup, restoreBackup } from '../../lib/store/backup';
import { Database } from '../../lib/store/database';
import { aPhrase } from '../phrases/a-phrase';

const at = Date.UTC(2025, 10, 22, 4, 0);
let from: Database;
let into: Database;

beforeEach(async () => {
  from = new Database(`from-${Math.random()}`);
  into = new Database(`into-${Math.random()}`);
});

const read = async (text: string, here = into) => {
  const result = await readBackup(text, here);
  if (!result.ok) throw new Error(`not read: ${result.error}`);
  return result.value;
};
const table = (preview: Awaited<ReturnType<typeof read>>, name: string) =>
  preview.tables.find((one) => one.table === name);

describe('round trip', () => {
  it('brings every table to an empty desk as it was', async () => {
    await from.phrase.bulkAdd([
      aPhrase({ id: 'a', title: '发货', dirty: 1 }),
      aPhrase({ id: 'b', deletedAt: 5, dirty: 1 }),
    ]);
    await from.setting.put({ name: 'thresholds', value: [20, 40] });
    await from.buyer.put({
      key: 'x|s|1',
      site: 'x',
      shop: 's',
      buyerId: '1',
      nick: '云朵',
      weak: false,
      firstSeen: 1,
      lastSeen: 2,
    });
    const text = await makeBackup(from, at);
    const preview = await read(text);
    expect(preview).toMatchObject({ version: databaseVersion, exportedAt: at, unknownTables: [] });
    expect(table(preview, 'phrase')).toMatchObject({
      refused: 0,
      counts: { new: 2, changed: 0, same: 0, kept: 0 },
    });
    const { written } = await restoreBackup(preview, 'merge', into);
    expect(written).toBe(4);
    for (const name of ['phrase', 'setting', 'buyer']) {
      expect(await into.table(name).toArray()).toEqual(await from.table(name).toArray());
    }
  });

  it('counts a second reading as all the same', async () => {
    await from.phrase.add(aPhrase({ id: 'a' }));
    const text = await makeBackup(from, at);
    await restoreBackup(await read(text), 'merge', into);
    expect(table(await read(text), 'phrase')?.counts).toEqual({ new: 0, changed: 0, same: 1, kept: 0 });
  });
});

describe('a file of version 1', () => {
  const file = JSON.stringify({
    app: 'huabian',
    raw: true,
    version: 1,
    tables: {
      phrase: [
        {
          id: 'old',
          createdAt: 1,
          updatedAt: 1,
          memberId: null,
          deletedAt: null,
          dirty: 0,
          title: '旧话术',
          text: '您好',
          code: '',
          stage: '欢迎',
          order: 1,
        },
        { id: 'broken', title: 3 },
        'no row at all',
      ],
      diary: [{ id: 'x' }],
    },
  });

  it('is upgraded on the way in, and says what it cannot take', async () => {
    const preview = await read(file);
    expect(preview).toMatchObject({ version: 1, exportedAt: undefined, unknownTables: ['diary'] });
    expect(table(preview, 'phrase')).toMatchObject({ refused: 2, counts: { new: 1 } });
    await restoreBackup(preview, 'merge', into);
    expect(await into.phrase.toArray()).toEqual([expect.objectContaining({ id: 'old', tags: [], dirty: 1 })]);
  });
});

describe('merge and replace', () => {
  beforeEach(async () => {
    await into.phrase.bulkAdd([
      aPhrase({ id: 'newerHere', text: '本机', updatedAt: 9 }),
      aPhrase({ id: 'olderHere', text: '本机', updatedAt: 1 }),
      aPhrase({ id: 'onlyHere' }),
    ]);
    await into.setting.put({ name: 'seeded', value: true });
    await from.phrase.bulkAdd([
      aPhrase({ id: 'newerHere', text: '文件', updatedAt: 5 }),
      aPhrase({ id: 'olderHere', text: '文件', updatedAt: 5 }),
      aPhrase({ id: 'onlyThere' }),
    ]);
  });
  const texts = async () =>
    Object.fromEntries((await into.phrase.toArray()).map(({ id, text }) => [id, text]));

  it('merge keeps the later of the two, and undo puts all back', async () => {
    const before = await into.phrase.toArray();
    const preview = await read(await makeBackup(from, at));
    expect(table(preview, 'phrase')?.counts).toEqual({ new: 1, changed: 1, same: 0, kept: 1 });
    const { undo, written, removed } = await restoreBackup(preview, 'merge', into);
    expect([written, removed]).toEqual([2, 0]);
    expect(await texts()).toEqual({
      newerHere: '本机',
      olderHere: '文件',
      onlyHere: '内容',
      onlyThere: '内容',
    });
    await undo();
    expect(await into.phrase.toArray()).toEqual(before);
  });

  it('replace takes the file’s and removes the rest, but no setting; undo puts all back', async () => {
    const before = await into.phrase.toArray();
    const { undo, written, removed } = await restoreBackup(
      await read(await makeBackup(from, at)),
      'replace',
      into,
    );
    expect([written, removed]).toEqual([3, 1]);
    expect(await texts()).toEqual({ newerHere: '文件', olderHere: '文件', onlyThere: '内容' });
    expect(await into.setting.get('seeded')).toBeDefined();
    await undo();
    expect(await into.phrase.toArray()).toEqual(before);
  });
});

it.each([
  ['{"app":"huabian"', 'not-json'],
  ['[]', 'not-backup'],
  ['{"app":"other","version":1,"tables":{}}', 'not-backup'],
  ['{"app":"huabian","version":1}', 'not-backup'],
  ['{"app":"huabian","version":999,"tables":{}}', 'newer-version'],
])('refuses %s as %s', async (text, error) => {
  expect(await readBackup(text, into)).toEqual({ ok: false, error });
});
