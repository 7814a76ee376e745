import { describe, expect, test } from 'vitest';
import type { Value } from '../../lib/sites/hook';
import { clean, foldNick } from '../../lib/sites/read/clean';
import { regex } from '../../lib/sites/read/hook';
import { timeText } from '../../lib/sites/read/time-text';
import { waitText } from '../../lib/sites/read/wait-text';

describe('wait texts', () => {
  test.each<[string, number | undefined, boolean, number?]>([
    ['45秒', 45, false],
    ['45 秒', 45, false],
    ['3分12秒', 192, false],
    ['3分钟', 180, false],
    ['1小时5分', 3900, false],
    ['1个小时', 3600, false],
    ['2时', 7200, false],
    ['1天2小时', 93_600, false],
    ['已等待1小时', 3600, false],
    ['买家已等待 12 秒', 12, false],
    ['3m 12s', 192, false],
    ['2h', 7200, false],
    ['5 min', 300, false],
    ['0秒', 0, false],
    ['20秒后超时', undefined, false],
    ['20秒后超时', 160, false, 180],
    ['还剩1分钟', 120, false, 180],
    ['5分钟后超时', 0, false, 180],
    ['已超时', undefined, true],
    ['已超时', 180, true, 180],
    ['已超时2分', 300, true, 180],
    ['超时3分钟', undefined, true],
  ])('%s → %s s, overdue %s (limit %s)', (text, seconds, overdue, limit) => {
    expect(waitText(text, limit)).toEqual({ seconds, overdue });
  });

  test.each(['10:32', '昨天', '3分钟前', '5 min ago', '', '09-08', '2026/09/08', '刚刚', '好的'])(
    '%s is no timer',
    (text) => {
      expect(waitText(text)).toBeUndefined();
    },
  );

  test.each([
    ['02:15', 135],
    ['1:02:15', 3735],
    ['等待 00:08', 8],
  ])('%s is a timer where the profile says so', (text, seconds) => {
    expect(waitText(text, undefined, true)?.seconds).toBe(seconds);
  });
});

describe('time texts', () => {
  const now = new Date(2026, 8, 9, 12, 0).getTime();
  const local = (...parts: [number, number, number, number, number, number?]) => new Date(...parts).getTime();
  test.each<[string, number]>([
    ['2026年09月08日 17:12:14', local(2026, 8, 8, 17, 12, 14)],
    ['2026-09-08 17:12', local(2026, 8, 8, 17, 12)],
    ['2026/9/8 17:12:14', local(2026, 8, 8, 17, 12, 14)],
    ['2024-02-29 08:00', local(2024, 1, 29, 8, 0)],
    ['09-08 17:12:14', local(2026, 8, 8, 17, 12, 14)],
    ['小林 09-08 17:12:14', local(2026, 8, 8, 17, 12, 14)],
    ['9月8日 下午5:12', local(2026, 8, 8, 17, 12)],
    ['12-31 23:59', local(2025, 11, 31, 23, 59)],
    ['昨天 17:12', local(2026, 8, 8, 17, 12)],
    ['11:58', local(2026, 8, 9, 11, 58)],
    ['11：58', local(2026, 8, 9, 11, 58)],
    ['凌晨12:05', local(2026, 8, 9, 0, 5)],
    ['5:12 PM', local(2026, 8, 9, 17, 12)],
    ['12:05 am', local(2026, 8, 9, 0, 5)],
    ['2026-09-08T10:20:00+08:00', Date.UTC(2026, 8, 8, 2, 20)],
    ['1788834010456002', 1_788_834_010_456],
  ])('%s', (text, at) => {
    expect(timeText(text, now)).toBe(at);
  });

  test('on 1 January, a December date is of last year', () => {
    expect(timeText('12-31 23:59', local(2027, 0, 1, 0, 3))).toBe(local(2026, 11, 31, 23, 59));
  });

  test.each(['', '刚刚', '2026年', '45秒', '2026-99-99Tx'])('%s is no time', (text) => {
    expect(timeText(text, now)).toBeUndefined();
  });

  test('without a clock only whole dates are read', () => {
    expect(timeText('09-08 17:12')).toBeUndefined();
    expect(timeText('17:12')).toBeUndefined();
    expect(timeText('2026-09-08 17:12')).toBe(local(2026, 8, 8, 17, 12));
  });
});

describe('clean-ups', () => {
  test.each<[string, Value, string]>([
    ['  阿 远 \n', {}, '阿 远'],
    ['发 送', { spaces: 'remove' }, '发送'],
    ['一\n二', { spaces: 'keep' }, '一\n二'],
    ['一\n二', {}, '一 二'],
    ['周周 添加备注', { drop: ['添加备注'] }, '周周'],
    ['\u202a阿远\u202c', {}, '阿远'],
    ['👩‍👧 妈妈', {}, '👩‍👧 妈妈'],
    ['ＡＢ１２', { width: 'fold' }, 'AB12'],
    ['middlePanel_List_17', { prefix: 'middlePanel_list_' }, '17'],
    ['other_17', { prefix: 'middlePanel_list_' }, ''],
    ['90010001-0-reply', { split: { by: '-', part: 0 } }, '90010001'],
    ['0_77_3', { split: { by: '_', part: -1 } }, '3'],
    ['77', { split: { by: '_', part: 4 } }, ''],
    ['发送给 阿远，使用Enter', { pattern: '^发送给\\s*(.+?)，' }, '阿远'],
    ['未读', { pattern: '\\d+' }, ''],
    ['x', { pattern: '(' }, ''],
  ])('%j with %j', (raw, value, text) => {
    expect(clean(raw, value, regex)).toBe(text);
  });

  test('a nick as a key folds width and spaces, not case', () => {
    expect(foldNick(' Ｔom　 Lee ')).toBe('Tom Lee');
    expect(foldNick('tom')).not.toBe(foldNick('Tom'));
  });
});
