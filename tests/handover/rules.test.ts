import { describe, expect, test } from 'vitest';
import { draftItems, handoverText } from '../../lib/handover/rules';
import type { Note } from '../../lib/records/note.record';

const note = (id: string, buyerKey: string, text: string): Note => ({
  id,
  buyerKey,
  text,
  shop: 's',
  open: true,
  createdAt: 0,
  updatedAt: 0,
  memberId: null,
  deletedAt: null,
  dirty: 0,
});

const nothing = { waits: [], openNotes: [], nicks: new Map<string, string>(), notices: [], checks: [] };

describe('draftItems', () => {
  const waits = [
    { id: 'w1', buyerKey: 'k|s|a', nick: '阿青', waitingSince: 100 },
    { id: 'w2', buyerKey: 'k|s|b', nick: '小北', waitingSince: 200 },
  ];
  const nicks = new Map([['k|s|c', '老陈']]);

  test('nothing to hand over', () => {
    expect(draftItems({ ...nothing, nicks })).toEqual([]);
  });

  test('who waits comes first, with the newest open note; then the notes of all others', () => {
    const openNotes = [
      note('n1', 'k|s|b', '旧的'),
      note('n2', 'k|s|c', '补寄运费险'),
      note('n3', 'k|s|b', '新的'),
      note('n4', 'k|s|gone', '查不到昵称'),
    ];
    expect(draftItems({ ...nothing, waits, openNotes, nicks })).toEqual([
      { id: 'wait:w1', kind: 'wait', buyerKey: 'k|s|a', nick: '阿青', text: '', waitingSince: 100 },
      { id: 'wait:w2', kind: 'wait', buyerKey: 'k|s|b', nick: '小北', text: '新的', waitingSince: 200 },
      {
        id: 'note:n2',
        kind: 'note',
        buyerKey: 'k|s|c',
        nick: '老陈',
        text: '补寄运费险',
        waitingSince: null,
      },
      {
        id: 'note:n4',
        kind: 'note',
        buyerKey: 'k|s|gone',
        nick: '?',
        text: '查不到昵称',
        waitingSince: null,
      },
    ]);
  });

  test('then the notices that somebody has not received, and what is left of the checklist', () => {
    const notices = [{ id: 'm1', text: '6 米双股白只剩 8 件' }];
    const checks = [{ id: 'signIn', text: '15:30 催付' }];
    const bare = { buyerKey: null, nick: '', waitingSince: null };
    expect(draftItems({ ...nothing, waits: waits.slice(0, 1), notices, checks })).toMatchObject([
      { id: 'wait:w1' },
      { ...bare, id: 'notice:m1', kind: 'notice', text: '6 米双股白只剩 8 件' },
      { ...bare, id: 'check:signIn', kind: 'check', text: '15:30 催付' },
    ]);
  });

  test('one buyer with two open notes stands in two lines', () => {
    const lines = draftItems({
      ...nothing,
      openNotes: [note('1', 'k|s|c', '甲'), note('2', 'k|s|c', '乙')],
      nicks,
    });
    expect(lines.map(({ id, text }) => [id, text])).toEqual([
      ['note:1', '甲'],
      ['note:2', '乙'],
    ]);
  });
});

describe('handoverText', () => {
  const words = {
    title: '交接 小林 18:00',
    waits: '还没回复的买家',
    notes: '未了结的备注',
    notices: '还有人没看的通知',
    checks: '没做完的清单',
    remark: '补充说明',
  };

  test('every part with its count, the remark last', () => {
    const items = draftItems({
      ...nothing,
      notices: [{ id: 'm', text: '快递停发' }],
      checks: [{ id: 'c', text: '15:30 催付' }],
      waits: [{ id: 'w', buyerKey: 'k|s|a', nick: '阿青', waitingSince: 1 }],
      openNotes: [note('n', 'k|s|c', '补寄')],
      nicks: new Map([['k|s|c', '老陈']]),
    });
    expect(handoverText({ fromName: '小林', items, remark: '今晚活动' }, words)).toBe(
      [
        '交接 小林 18:00',
        '还没回复的买家 1',
        '- 阿青',
        '未了结的备注 1',
        '- 老陈:补寄',
        '还有人没看的通知 1',
        '- 快递停发',
        '没做完的清单 1',
        '- 15:30 催付',
        '补充说明:今晚活动',
      ].join('\n'),
    );
  });

  test('empty parts are left out', () => {
    expect(handoverText({ fromName: '小林', items: [], remark: '' }, words)).toBe('交接 小林 18:00');
  });
});
