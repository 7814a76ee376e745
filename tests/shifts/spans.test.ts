import { expect, test } from 'vitest';
import { clockText, hoursOf, readClock, readSpans, spansText } from '../../lib/shifts/spans';

test.each([
  ['8:30', 510],
  ['08：30', 510],
  [' 24:00 ', 1440],
  ['0:00', 0],
  ['24:01', undefined],
  ['8.30', undefined],
  ['8:60', undefined],
  ['', undefined],
])('the clock %j', (text, minutes) => {
  expect(readClock(text)).toBe(minutes);
});

test.each([
  ['8:30-12:00 13:30-18:00', '08:30–12:00 13:30–18:00', 8],
  ['8:30 – 12:00，13:30—18:00', '08:30–12:00 13:30–18:00', 8],
  ['8：30至12：00、13：30到18：00', '08:30–12:00 13:30–18:00', 8],
  ['17:00~23:30', '17:00–23:30', 6.5],
  ['22:00-6:00', '22:00–06:00', 8],
  ['22:00-24:00 0:30-6:00', '22:00–24:00 00:30–06:00', 7.5],
  ['0:00-24:00', '00:00–24:00', 24],
])('the hours %j', (text, shown, hours) => {
  const spans = readSpans(text) ?? [];
  expect([spansText(spans), hoursOf(spans)]).toEqual([shown, hours]);
  // What is shown can be written back.
  expect(readSpans(shown)).toEqual(spans);
});

test('past midnight minutes go on counting', () => {
  expect(readSpans('22:00-24:00 0:30-6:00')).toEqual([
    { from: 1320, to: 1440 },
    { from: 1470, to: 1800 },
  ]);
  expect(clockText(1470)).toBe('00:30');
});

test.each([
  '',
  '8:30',
  '8:30-',
  '8:30-12:00-13:00',
  'morning',
  '8:30-12:00 9:00-10:00 8:00-9:00',
  '1:00-2:00 '.repeat(5),
])('no hours: %j', (text) => {
  expect(readSpans(text)).toBeUndefined();
});
