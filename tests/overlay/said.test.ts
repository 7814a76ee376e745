import { expect, test } from 'vitest';
import { saidIn } from '../../lib/overlay/said';
import type { Role, Snapshot } from '../../lib/sites/snapshot';

const open = { buyerId: 'b', weak: false, nick: '小王', agrees: true };
const snapshot = (said: [Role, string][], more: Partial<Snapshot> = {}) =>
  ({
    open,
    messages: said.map(([role, text]) => ({ id: undefined, role, at: undefined, text })),
    hooks: { 'thread.list': 'matched' },
    ...more,
  }) as Snapshot;

test.each<[string, Snapshot, ReturnType<typeof saidIn>]>([
  ['nobody wrote', snapshot([]), { texts: [], fresh: true }],
  [
    'an unread thread is none',
    snapshot([], { hooks: { 'thread.list': 'lost' } }),
    { texts: [], fresh: false },
  ],
  [
    'a run',
    snapshot([
      ['me', 'a'],
      ['buyer', 'b'],
      ['robot', 'c'],
      ['buyer', 'd'],
    ]),
    { texts: ['b', 'd'], fresh: false },
  ],
  [
    'a colleague answered',
    snapshot([
      ['buyer', 'b'],
      ['colleague', 'c'],
    ]),
    { texts: [], fresh: false },
  ],
  ['nobody is open', snapshot([['buyer', 'b']], { open: undefined }), undefined],
  ['the page switches', snapshot([['buyer', 'b']], { open: { ...open, agrees: false } }), undefined],
])('%s', (_, from, said) => {
  expect(saidIn(from)).toEqual(said);
});

test('of a long run the last six, each cut', () => {
  const many = Array.from({ length: 9 }, (_, i): [Role, string] => ['buyer', `${i}${'长'.repeat(400)}`]);
  const { texts } = saidIn(snapshot(many)) ?? { texts: [] };
  expect(texts.map((text) => [text[0], text.length])).toEqual([3, 4, 5, 6, 7, 8].map((i) => [`${i}`, 300]));
});
