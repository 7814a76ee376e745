import { beforeEach, describe, expect, test } from 'vitest';
import { ImportSession } from '../../lib/exchange/import-session';
import { exportJson } from '../../lib/exchange/phrases-json';
import { mostOf } from '../../lib/exchange/preview-lists';
import { addMember, signOn } from '../../lib/members/commands';
import { addPhrases } from '../../lib/phrases/commands';
import { undoImport } from '../../lib/phrases/import-commands';
import { shopLists } from '../../lib/phrases/import-queries';
import { allPhrases } from '../../lib/phrases/queries';
import type { ImportLog } from '../../lib/records/import-log.record';
import { db } from '../../lib/store/database';
import { newMeta } from '../../lib/store/write';
import { freshStore, writerAt } from '../store/fresh';
import { utf8 } from './preview';

freshStore();
const writer = writerAt(null, 1000);

const own = {
  adjusts: null,
  on: true,
  level: 'red',
  reason: '平台不许',
  replacement: '',
  sites: ['jd'],
} as const;
beforeEach(async () => {
  await db.guardRule.bulkAdd([
    { ...newMeta(writer, 'rule-1'), ...own, words: ['别家', '/微.?信/'], sites: ['jd'] },
    {
      ...newMeta(writer, 'adjusts:insult'),
      ...{ adjusts: 'insult', on: false, level: 'amber', words: [], reason: '', replacement: '', sites: [] },
    },
  ]);
  await db.tag.bulkAdd([
    { ...newMeta(writer, 'tag-1'), name: '成交', colour: 'teal', order: 1 },
    { ...newMeta(writer, 'tag-2'), name: '售后', colour: 'red', order: 2 },
  ]);
  await db.shopVariable.bulkAdd([
    { ...newMeta(writer, 'v-1'), shop: '', name: '活动', value: '满 200 减 20', from: '', to: '2026-12-12' },
    { ...newMeta(writer, 'v-2'), shop: '青禾', name: '客服微号', value: '1 号', from: '', to: '' },
  ]);
  await addPhrases(
    [{ title: '在', text: '在的', code: 'zd', stage: '欢迎', tags: [], folder: '早班/问候' }],
    writer,
  );
});

const tables = () => [db.guardRule, db.tag, db.shopVariable, db.phrase, db.importLog] as const;
const standing = shopLists;
const file = (lists: object) =>
  JSON.stringify({ schema: 'huabian-phrases', version: 3, phrases: [], ...lists });

async function look(content: string) {
  const session = new ImportSession();
  const opened = await session.open(utf8(content), '规则.json');
  if (!opened.ok) throw new Error(opened.error);
  return { session, rows: session.list('all', 0, 1000).rows.map(({ row }) => row) };
}
/** What the preview says of one entry: its state, or why it is refused. */
const judge = async (lists: object) =>
  (await look(file(lists))).rows.map((row) =>
    row.state === 'refused' ? ('word' in row && row.word?.code) || row.reason : row.state,
  );

describe('every list of the shop', () => {
  test('leaves in our own file and comes back as it was', async () => {
    const before = await standing();
    const made = exportJson(await allPhrases(), 0, [], await shopLists());
    expect(JSON.parse(made)).toMatchObject({
      groups: [{ stage: '欢迎', folders: ['早班', '早班/问候'] }],
      scopes: [
        { shop: '', values: [{ name: '活动' }] },
        { shop: '青禾', values: [{ name: '客服微号' }] },
      ],
      rules: [{ adjusts: 'insult', on: false }, { words: ['别家', '/微.?信/'] }],
      tags: [{ name: '成交' }, { name: '售后' }],
    });
    expect(made).not.toContain('memberId');
    await Promise.all(tables().map((table) => table.clear()));
    const { session, rows } = await look(made);
    expect(rows.map(({ state }) => state)).toEqual(Array(7).fill('new'));
    expect(await session.write(null, 5000)).toMatchObject({ added: 7, changed: 0 });
    const bare = (row: object) => ({ ...row, createdAt: 0, updatedAt: 0 });
    const after = await standing();
    for (const list of ['rules', 'tags', 'variables'] as const)
      expect(after[list].map(bare)).toEqual(before[list].map(bare));
    expect((await look(made)).rows.map(({ state }) => state)).toEqual(Array(7).fill('same'));
  });

  test('is changed in one go and can be taken back, but for what was edited since', async () => {
    const before = await standing();
    const { session, rows } = await look(
      file({
        rules: [
          { id: 'rule-1', ...own, level: 'amber', words: ['别家'] },
          { ...own, words: ['返现'] },
        ],
        tags: [{ name: '成交', colour: 'blue' }],
        scopes: [{ shop: '', values: [{ name: '活动', value: '全场九折', to: '2026-12-12' }] }],
      }),
    );
    expect(rows).toMatchObject([
      { list: 'rule', state: 'changed', changed: ['level', 'words'], line: 1 },
      { list: 'rule', state: 'new', line: 2 },
      { list: 'tag', state: 'changed', changed: ['colour'], name: '成交' },
      { list: 'variable', state: 'changed', changed: ['value'] },
    ]);
    const { id } = await session.write(null, 5000);
    expect((await db.importLog.toArray()) as ImportLog[]).toMatchObject([{ lists: { length: 4 } }]);
    expect((await db.guardRule.get('rule-1'))?.words).toEqual(['别家']);
    await db.tag.update('tag-1', { colour: 'pink', updatedAt: 6000 });
    expect(await undoImport(id, writerAt(null, 7000))).toEqual({ undone: 3, kept: 1 });
    const after = await standing();
    expect(after.rules.map(({ words }) => words)).toEqual(before.rules.map(({ words }) => words));
    expect(after.variables.map(({ value }) => value)).toEqual(before.variables.map(({ value }) => value));
    expect(after.tags.map(({ colour }) => colour)).toEqual(['pink', 'red']);
    // Colleagues hear of it as of any change.
    expect(after.rules.every(({ dirty }) => dirty === 1)).toBe(true);
  });

  test('is not touched by an agent under a lead; what is the same is no harm', async () => {
    await addMember('阿青', 'lead', null, writer);
    await signOn(await addMember('小林', 'agent', null, writer));
    expect(
      await judge({
        tags: [
          { name: '成交', colour: 'blue' },
          { name: '售后', colour: 'red' },
        ],
      }),
    ).toEqual(['leads-only', 'same']);
    const phrases = [
      { code: 'zd', title: '在', text: '在呢', stage: '欢迎' },
      { title: '新的', text: '我自己的', stage: '欢迎' },
    ];
    expect(await judge({ phrases })).toEqual(['leads-only', 'new']);
  });
});

const rule = (words: unknown, more: object = {}) => ({ rules: [{ ...own, words, ...more }] });
const tag = (entry: unknown) => ({ tags: [entry] });
const value = (entry: object) => ({ scopes: [{ shop: '', values: [entry] }] });
describe('what a file says is checked before it is shown', () => {
  test.each([
    ['a bomb of an expression', rule(['/(a+)+$/']), 'unbounded'],
    ['one that multiplies', rule(['/(a?){6}(a?){6}(a?){6}(a?){6}a{24}/']), 'tooSlow'],
    ['one that is none', rule(['/(/']), 'badPattern'],
    ['one that matches everything', rule(['/a?/']), 'matchesAll'],
    ['a word that is only a sign', rule([',']), 'onlySigns'],
    ['no words', rule([]), 'no-words'],
    ['words that are no words', rule([3]), 'broken-entry'],
    ['a level that is none', rule(['x'], { level: 'black' }), 'broken-entry'],
    [
      'a built-in rule that is not there',
      { rules: [{ adjusts: 'nope', on: true, level: 'red' }] },
      'unknown-rule',
    ],
    ['an id that is a built-in rule’s', rule(['x'], { id: 'adjusts:insult' }), 'broken-entry'],
    ['a rule that is a number', { rules: [7] }, 'broken-entry'],
    ['the same words in another order', rule(['/微.?信/', '别家'], { level: 'red' }), 'changed'],
    ['a colour that is none', tag({ name: '新', colour: 'url(x)' }), 'broken-entry'],
    ['a name that is too long', tag({ name: '一二三四五六七八九十一二三', colour: 'red' }), 'broken-entry'],
    ['the name of another tag', tag({ id: 'tag-1', name: '售后', colour: 'red' }), 'name-taken'],
    ['the name of a tag between blanks', tag({ name: ' 成交 ', colour: 'teal' }), 'same'],
    ['a name of blanks', tag({ name: '  ', colour: 'red' }), 'broken-entry'],
    ['a new name of a tag', tag({ id: 'tag-1', name: '已成交', colour: 'teal' }), 'changed'],
    ['a variable that phrases cannot name', value({ name: '{x}', value: '1' }), 'bad-name'],
    ['a built-in variable that is no shop’s', value({ name: '买家', value: '1' }), 'bad-name'],
    ['a day that is none', value({ name: '活动', value: '1', from: '明天' }), 'broken-entry'],
    ['a day of no month', value({ name: '活动', value: '1', from: '2026-13-45' }), 'broken-entry'],
    ['a variable between blanks', value({ name: ' 活动 ', value: '满 200 减 20', to: '2026-12-12' }), 'same'],
    [
      'a shop without end',
      { scopes: [{ shop: '店'.repeat(5000), values: [{ name: '活动', value: '1' }] }] },
      'broken-entry',
    ],
    ['a scope that is none', { scopes: [{ shop: 1 }] }, 'broken-entry'],
    ['another first day', value({ name: '活动', value: '1', from: '2026-12-13' }), 'new'],
  ])('%s', async (_, lists, said) => {
    expect(await judge(lists)).toEqual([said]);
  });

  test('twice the same is once', async () => {
    const one = { name: '新客', colour: 'blue' };
    expect(await judge({ tags: [one, one, { ...one, id: 'other' }] })).toEqual([
      'new',
      'twice-in-file',
      'twice-in-file',
    ]);
    expect(
      await judge({
        rules: [
          { ...own, words: ['a1', 'b1'] },
          { ...own, words: ['b1', 'a1'] },
        ],
      }),
    ).toEqual(['new', 'twice-in-file']);
  });

  test('a list is filled up to what a page can show', async () => {
    const many = Array.from({ length: 900 }, (_, at) => ({ name: `签${at}`, colour: 'red' }));
    const said = await judge({ tags: [...many, { name: '成交', colour: 'blue' }] });
    expect(said.filter((one) => one === 'new')).toHaveLength(mostOf.tag - 2);
    expect(said.filter((one) => one === 'too-many')).toHaveLength(900 - mostOf.tag + 2);
    expect(said.at(-1)).toBe('changed');
  });

  test('what is refused is called as the file calls it', async () => {
    const { rows } = await look(file({ tags: [{ name: '新', colour: 'url(x)' }, 7] }));
    expect(rows.map((row) => 'called' in row && row.called)).toEqual(['新', undefined]);
  });

  test('nothing but the known fields is kept', async () => {
    const { session } = await look(
      file({ tags: [{ name: '新客', colour: 'blue', run: 'alert(1)', dirty: 9 }] }),
    );
    await session.write(null, 5000);
    const row = (await db.tag.toArray()).find(({ name }) => name === '新客');
    expect(Object.keys(row ?? {}).sort()).toEqual(
      ['colour', 'createdAt', 'deletedAt', 'dirty', 'id', 'memberId', 'name', 'order', 'updatedAt'].sort(),
    );
  });
});
