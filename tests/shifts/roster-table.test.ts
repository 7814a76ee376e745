import { describe, expect, test } from 'vitest';
import { readDay, readRoster } from '../../lib/shifts/roster-table';

const known = {
  members: [
    { id: 'm1', name: '小林' },
    { id: 'm2', name: '阿珍' },
  ],
  shifts: [
    { id: 'early', name: '早班' },
    { id: 'late', name: '晚班' },
  ],
};
const today = '2026-11-22';
const read = (text: string) => readRoster(text, known, today);

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026/1/3', '2026-01-03'],
  ['2026年11月23日', '2026-11-23'],
  ['11-23', '2026-11-23'],
  ['11/23 周一', '2026-11-23'],
  ['11月23日(周一)', '2026-11-23'],
  ['1/2', '2027-01-02'],
  ['2026-02-30', undefined],
  ['13/40', undefined],
  ['周一', undefined],
  ['', undefined],
])('the date %j', (text, name) => {
  expect(readDay(text, today)).toBe(name);
});

describe('name, date, shift', () => {
  const entries = [
    { who: 'm1', day: '2026-11-23', shiftId: 'early' },
    { who: 'm2', day: '2026-11-23', shiftId: null },
  ];
  test.each([
    ['with a head', '姓名,日期,班次\n小林,2026-11-23,早班\n阿珍,2026-11-23,休'],
    ['without a head', '小林,11-23,早班\n阿珍,11-23,休息'],
    ['pasted out of a spreadsheet', '小林\t2026/11/23\t早班\r\n阿珍\t2026/11/23\t轮休\r\n'],
    ['with empty lines and quotes', '\n"小林","11月23日","早班"\n\n阿珍,11月23日,off\n,,\n'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ entries, problems: [] });
  });
});

test('names down and dates across; empty cells stay unplanned', () => {
  expect(read('姓名\t11/23\t11/24\t11/25\n小林\t早班\t晚班\t休\n阿珍\t\t早班\t')).toEqual({
    entries: [
      { who: 'm1', day: '2026-11-23', shiftId: 'early' },
      { who: 'm1', day: '2026-11-24', shiftId: 'late' },
      { who: 'm1', day: '2026-11-25', shiftId: null },
      { who: 'm2', day: '2026-11-24', shiftId: 'early' },
    ],
    problems: [],
  });
});

test('each line says what is wrong with it, the others are read', () => {
  const text = [
    '姓名,日期,班次',
    '小琳,11-23,早班',
    '小林,下周一,早班',
    '小林,11-23,大夜班',
    '小林',
    '阿珍,11-23,早班',
    '阿珍,11-23,晚班',
  ].join('\n');
  expect(read(text)).toEqual({
    entries: [{ who: 'm2', day: '2026-11-23', shiftId: 'early' }],
    problems: [
      { line: 2, kind: 'member', value: '小琳' },
      { line: 3, kind: 'date', value: '下周一' },
      { line: 4, kind: 'shift', value: '大夜班' },
      { line: 5, kind: 'columns', value: '小林' },
      { line: 7, kind: 'twice', value: '阿珍 2026-11-23' },
    ],
  });
});

test('a name that nobody knows is one problem for its line', () => {
  expect(read('姓名,11-23,11-24\n小琳,早班,早班').problems).toEqual([
    { line: 2, kind: 'member', value: '小琳' },
  ]);
  expect(read('').problems).toEqual([{ line: 1, kind: 'columns', value: '' }]);
});
