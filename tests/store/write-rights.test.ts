import { beforeEach, describe, expect, test } from 'vitest';
import { answerTag, createTag, deleteTag, editTag, restoreTag } from '../../lib/buyers/commands';
import { setCommands, stepCommands } from '../../lib/flow/edit-commands';
import { addOwnRule, adjustRule, deleteOwnRule, editOwnRule, restoreOwnRule } from '../../lib/guard/commands';
import { addMember, deleteMember, editMember, restoreMember } from '../../lib/members/commands';
import { deleteNotice, editNotice, restoreNotice, writeNotice } from '../../lib/notices/commands';
import { editPhrases, mergePhrases, undoMerge } from '../../lib/phrases/bulk-commands';
import {
  addPhrases,
  addShopVariable,
  copyAsMine,
  deletePhrases,
  deleteShopVariables,
  editPhrase,
  editShopVariable,
  movePhrase,
  restorePhrases,
  restoreShopVariables,
} from '../../lib/phrases/commands';
import { importPhrases, undoImport } from '../../lib/phrases/import-commands';
import { restoreVersion } from '../../lib/phrases/version-commands';
import { itemCommands, planDays, shiftCommands } from '../../lib/shifts/commands';
import { db } from '../../lib/store/database';
import type { Writer } from '../../lib/store/write';
import { aPhrase } from '../phrases/a-phrase';
import { freshStore, writerAt } from './fresh';

freshStore();

const nobody = writerAt(null, 1000);
let lead: Writer;
let agent: Writer;
beforeEach(async () => {
  lead = writerAt(await addMember('阿青', 'lead', null, nobody), 2000);
  agent = writerAt(await addMember('小林', 'agent', null, nobody), 3000);
  await db.phrase.bulkAdd([
    aPhrase({ id: 'team' }),
    aPhrase({ id: 'other', ownerId: 'chen' }),
    aPhrase({ id: 'own', ownerId: agent.memberId }),
  ]);
});

const rule = { on: true, level: 'red', words: ['别家'], reason: '', replacement: '', sites: [] } as const;
const draft = { ...rule, words: ['别家'], sites: [] };
const value = { shop: '', name: '活动', value: '满减', from: '', to: '' };
const notice = {
  byName: '阿青',
  text: '今晚活动',
  level: 'info',
  fromAt: 0,
  untilAt: null,
  phraseId: null,
} as const;
const plan = { fileName: 'a.json', named: {}, added: [], changed: [], held: [], lists: [] };
const phrase = { title: '在', text: '在的', code: '', stage: '欢迎', tags: [] };

type Try = readonly [string, (by: Writer) => Promise<unknown>];
const leadsOnly: Try[] = [
  ['a new tag', (by) => createTag('新标签', 'red', by)],
  ['the name of a tag', (by) => editTag('t', { name: 'x' }, by)],
  ['a tag away', (by) => deleteTag('t', by)],
  ['a tag back', (by) => restoreTag('t', by)],
  ['a rule of the shop', (by) => addOwnRule(draft, by)],
  ['words of a rule', (by) => editOwnRule('r', { words: ['x'] }, by)],
  ['a rule away', (by) => deleteOwnRule('r', by)],
  ['a rule back', (by) => restoreOwnRule('r', by)],
  ['a built-in rule', (by) => adjustRule('insult', { on: false, level: 'red' }, by)],
  ['a value of the shop', (by) => addShopVariable(value, by)],
  ['another value', (by) => editShopVariable('v', { value: '' }, by)],
  ['a value away', (by) => deleteShopVariables(['v'], by)],
  ['a value back', (by) => restoreShopVariables(['v'], by)],
  ['a step', (by) => stepCommands.add({ name: '问', stages: [], tags: [], on: true, must: false }, by)],
  ['a step away', (by) => stepCommands.delete('welcome', by)],
  ['the order of the questions', (by) => setCommands.arrange(['a'], by)],
  ['the questions as they came', (by) => setCommands.reset(by)],
  ['a shift', (by) => shiftCommands.edit('early', { name: 'x' }, by)],
  ['a shift back', (by) => shiftCommands.restore('early', by)],
  ['a check item', (by) => itemCommands.delete('takeOver', by)],
  ['the roster', (by) => planDays([{ who: 'lin', day: '2026-11-22', shiftId: null }], by)],
  ['a notice', (by) => writeNotice(notice, by)],
  ['other words of a notice', (by) => editNotice('n', { text: 'x' }, by)],
  ['a notice away', (by) => deleteNotice('n', by)],
  ['a notice back', (by) => restoreNotice('n', by)],
  ['a member away', (by) => deleteMember('m', by)],
  ['a member back', (by) => restoreMember('m', by)],
  ['his own role', (by) => editMember(agent.memberId ?? '', { role: 'lead' }, by)],
  ['another’s name', (by) => editMember(lead.memberId ?? '', { name: 'x' }, by)],
  ['words of the team', (by) => editPhrase('team', { text: 'x' }, by)],
  ['a colleague’s words', (by) => editPhrase('other', { text: 'x' }, by)],
  ['his own words the team’s', (by) => editPhrase('own', { ownerId: null }, by)],
  ['the place of a phrase', (by) => movePhrase('team', 3, by)],
  ['phrases away', (by) => deletePhrases(['own', 'team'], by)],
  ['phrases back', (by) => restorePhrases(['team'], by)],
  [
    'many phrases',
    (by) =>
      editPhrases(
        new Map([
          ['own', {}],
          ['team', { stage: '售后' }],
        ]),
        by,
      ),
  ],
  ['one phrase of two', (by) => mergePhrases([{ keep: 'own', drop: ['team'] }], by)],
  [
    'two phrases of one',
    async (by) => undoMerge({ phrases: [aPhrase({ id: 'team' })], uses: new Map() }, by),
  ],
  [
    'words of the team, by a file',
    (by) => importPhrases({ ...plan, changed: [{ id: 'team', fields: {} }] }, by),
  ],
  [
    'a list, by a file',
    (by) => importPhrases({ ...plan, lists: [{ table: 'tag', id: 'x', fields: { name: 'x' } }] }, by),
  ],
];

test.each(leadsOnly)('an agent cannot set: %s', async (_, set) => {
  const before = await Promise.all(db.tables.map((table) => table.toArray()));
  await expect(set(agent)).rejects.toThrow('only a lead may');
  expect(await Promise.all(db.tables.map((table) => table.toArray()))).toEqual(before);
});

test.each(leadsOnly)('a lead can, and everybody where there is none: %s', async (_, set) => {
  await set(lead);
  await db.member.update(lead.memberId ?? '', { role: 'agent' });
  await set(agent);
});

describe('an agent', () => {
  test('adds phrases of his own, whatever the draft says', async () => {
    const [id = ''] = await addPhrases([{ ...phrase, ownerId: null, standard: true }], agent);
    expect(await db.phrase.get(id)).toMatchObject({ ownerId: agent.memberId, standard: false });
    const [ofTeam = ''] = await addPhrases([phrase], lead);
    expect(await db.phrase.get(ofTeam)).toMatchObject({ ownerId: null });
  });
  test('keeps, moves, deletes and takes back his own', async () => {
    await editPhrase('own', { text: '改了' }, agent);
    await movePhrase('own', 9, agent);
    await editPhrases(new Map([['own', { stage: '售后' }]]), agent);
    await deletePhrases(['own'], agent);
    await restorePhrases(['own'], agent);
    expect(await db.phrase.get('own')).toMatchObject({ text: '改了', stage: '售后', deletedAt: null });
    const copy = await copyAsMine(aPhrase({ id: 'team' }), agent.memberId ?? '', agent);
    expect(await db.phrase.get(copy)).toMatchObject({ ownerId: agent.memberId, copyOf: 'team' });
  });
  test('cannot bring back words of the time when his phrase was the team’s', async () => {
    await editPhrase('team', { ownerId: agent.memberId }, lead);
    const [version] = await db.phraseVersion.toArray();
    await expect(restoreVersion(version?.id ?? '', agent)).rejects.toThrow('only a lead may');
    expect((await db.phrase.get('team'))?.ownerId).toBe(agent.memberId);
  });
  test('imports phrases of his own and takes that back, but not what a lead brought in', async () => {
    const own = await importPhrases({ ...plan, added: [phrase] }, agent);
    expect(await db.phrase.get(own.added[0] ?? '')).toMatchObject({ ownerId: agent.memberId });
    expect(await undoImport(own.id, agent)).toEqual({ undone: 1, kept: 0 });
    const ofTeam = await importPhrases({ ...plan, added: [phrase] }, lead);
    await expect(undoImport(ofTeam.id, agent)).rejects.toThrow('only a lead may');
    const list = { table: 'tag', id: 'x', fields: { name: 'x', colour: 'red', order: 1 } } as const;
    const { id } = await importPhrases({ ...plan, lists: [list] }, lead);
    await expect(undoImport(id, agent)).rejects.toThrow('only a lead may');
    expect((await db.tag.get('x'))?.deletedAt).toBeNull();
    expect(await undoImport(id, lead)).toEqual({ undone: 1, kept: 0 });
  });
  test('puts on the tag of an answer, which has one id at every desk', async () => {
    const id = await answerTag('微胖', 'blue', agent);
    expect(await answerTag('微胖', 'red', lead)).toBe(id);
    expect(await db.tag.get(id)).toMatchObject({ id: 'answer:微胖', name: '微胖', colour: 'blue' });
  });
  test('changes his own name', async () => {
    await editMember(agent.memberId ?? '', { name: '林姐' }, agent);
    expect((await db.member.get(agent.memberId ?? ''))?.name).toBe('林姐');
  });
});
