import { describe, expect, test } from 'vitest';
import type { PageToPanel } from '../../lib/bridge/protocol';
import { BoxOwner, type Recipient } from '../../lib/overlay/box-owner';

const a: Recipient = { buyerId: 'a', nick: '小满' };
const b: Recipient = { buyerId: 'b', nick: '林深' };

/** One thing that happens to the box; `at` goes on by a second with each unless told. */
type Step =
  | { typed: string; open?: Recipient }
  | { page: string; open?: Recipient }
  | { fill: string; buyer: Recipient; replace?: boolean }
  | { send: Recipient }
  | { leave: true };

function play(steps: Step[], tell: (message: PageToPanel) => void = () => {}): BoxOwner {
  const owner = new BoxOwner(tell);
  let at = 0;
  for (const step of steps) {
    at += 1000;
    if ('typed' in step) {
      owner.hand(at);
      owner.see(step.typed, () => step.open, at);
    } else if ('page' in step) owner.see(step.page, () => step.open, at);
    else if ('fill' in step) owner.filled(step.fill, { ...step.buyer, id: 1, replace: !!step.replace });
    else {
      if ('send' in step) owner.stops(step.send);
      owner.handAway();
    }
  }
  return owner;
}

const table: [string, Step[], Recipient, Recipient | undefined][] = [
  ['typed for A, sent to A', [{ typed: '您好', open: a }], a, undefined],
  ['typed for A, sent to B', [{ typed: '您好', open: a }], b, a],
  ['filled for A, sent to B', [{ fill: '您好', buyer: a }], b, a],
  [
    'filled for A, edited while B is open',
    [
      { fill: '您好', buyer: a },
      { typed: '您好呀', open: b },
    ],
    b,
    a,
  ],
  [
    'filled for A, written over for B',
    [
      { fill: '您好', buyer: a },
      { typed: '在', open: b },
    ],
    b,
    undefined,
  ],
  [
    'filled for A, then added to for B',
    [
      { fill: '甲', buyer: a },
      { fill: '甲乙', buyer: b },
    ],
    b,
    a,
  ],
  [
    'filled for A, then replaced for B',
    [
      { fill: '甲', buyer: a },
      { fill: '乙', buyer: b, replace: true },
    ],
    b,
    undefined,
  ],
  [
    'emptied by the page after a send',
    [{ fill: '甲', buyer: a }, { page: '' }, { typed: '乙', open: b }],
    b,
    undefined,
  ],
  [
    'the page brings a draft',
    [
      { fill: '甲', buyer: a },
      { page: '乙丙', open: b },
    ],
    b,
    undefined,
  ],
  [
    'the page brings it back',
    [
      { fill: '甲', buyer: a },
      { page: '乙', open: b },
      { page: '甲', open: a },
    ],
    b,
    undefined,
  ],
  ['nobody knows who is open', [{ typed: '您好' }], b, undefined],
  ['known a moment later', [{ typed: '您' }, { typed: '您好', open: a }], b, a],
  ['only blanks', [{ typed: ' \n', open: a }], b, undefined],
];

describe('whose text stands in the box', () => {
  test.each(table)('%s', (_what, steps, to, stopped) => {
    expect(play(steps).stops(to)).toEqual(stopped);
  });

  test('a send is stopped once, and anew after a change', () => {
    const owner = play([{ fill: '甲乙', buyer: a }]);
    expect(owner.stops(b)).toEqual(a);
    expect(owner.stops(b)).toBeUndefined();
    expect(owner.stops(a)).toBeUndefined();
    owner.hand(5000);
    owner.see('甲乙丙', () => b, 5000);
    expect(owner.stops(b)).toEqual(a);
  });

  test('a draft that comes right after the last key is the page’s, when a click lies in between', () => {
    const owner = new BoxOwner(() => {});
    owner.hand(1000);
    owner.see('写给甲的', () => a, 1000);
    owner.handAway();
    owner.see('写给乙的', () => b, 1200);
    expect(owner.stops(b)).toBeUndefined();
    expect(owner.stops(a)).toBeUndefined();
  });

  test('a rich editor shows a key some time after it', () => {
    const owner = new BoxOwner(() => {});
    owner.hand(1000);
    owner.see('', () => a, 1000);
    owner.see('您', () => a, 1080);
    expect(owner.stops(b)).toEqual(a);
  });
});

describe('what became of a fill', () => {
  const sends: [string, Step[], boolean[]][] = [
    ['sent as it was', [{ fill: '您好', buyer: a }, { send: a }, { page: '' }], [false]],
    [
      'changed, then sent',
      [{ fill: '您好', buyer: a }, { typed: '您好呀', open: a }, { send: a }, { page: '' }],
      [true],
    ],
    [
      'changed and changed back',
      [
        { fill: '您好', buyer: a },
        { typed: '您', open: a },
        { typed: '您好', open: a },
        { send: a },
        { page: '' },
      ],
      [false],
    ],
    [
      'added to what stood there',
      [{ typed: '亲,', open: a }, { fill: '亲,您好', buyer: a }, { send: a }, { page: '' }],
      [false],
    ],
    [
      'deleted by hand',
      [
        { fill: '您好', buyer: a },
        { typed: '', open: a },
      ],
      [],
    ],
    [
      'the box was emptied by the page without a send, such as at another buyer',
      [{ fill: '您好', buyer: a }, { leave: true }, { page: '' }],
      [],
    ],
    [
      'its send was stopped, and the page left',
      [{ fill: '您好', buyer: a }, { send: b }, { leave: true }, { page: '' }],
      [],
    ],
    [
      'sent once',
      [
        { fill: '您好', buyer: a },
        { send: a },
        { page: '' },
        { typed: '在', open: a },
        { send: a },
        { page: '' },
      ],
      [false],
    ],
  ];
  test.each(sends)('%s', (_what, steps, edited) => {
    const told: unknown[] = [];
    play(steps, (message) => told.push(message));
    expect(told).toEqual(edited.map((one) => ({ t: 'sent', id: 1, edited: one })));
  });
});
