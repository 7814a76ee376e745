import { describe, expect, test } from 'vitest';
import { freeFor, placeCard } from '../../lib/teach/place-card';

const card = { width: 330, height: 240 };
const window = { width: 1280, height: 760 };

describe('the card’s corner', () => {
  test.each([
    ['nothing to avoid', [], { left: 934, top: 504 }],
    [
      'something at the right bottom',
      [{ left: 900, top: 600, width: 380, height: 160 }],
      { left: 934, top: 16 },
    ],
    ['the whole right', [{ left: 300, top: 0, width: 980, height: 760 }], { left: 16, top: 504 }],
  ])('%s', (_, avoid, place) => expect(placeCard(card, window, avoid)).toEqual(place));

  test('a window smaller than the card still shows its head', () => {
    expect(placeCard(card, { width: 200, height: 100 }, [])).toEqual({ left: 16, top: 16 });
  });
});

describe('what is left free', () => {
  const list = [{ left: 0, top: 0, width: 300, height: 60 }];
  test('first the side where lists stand, then the rows that were found', () => {
    expect(freeFor('row', window, [], [])).toEqual([{ left: 0, top: 0, width: 576, height: 760 }]);
    expect(freeFor('nick', window, list, list)).toEqual(list);
  });
  test.each(['header', 'buyer', 'mine'] as const)('%s: the conversation beside the list', (step) => {
    expect(freeFor(step, window, list, [])).toEqual([
      { left: 0, top: 0, width: 0, height: 760 },
      { left: 300, top: 0, width: 980, height: 760 },
    ]);
  });
  test.each(['box', undefined] as const)('%s: the lower edge, too', (step) => {
    const free = freeFor(step, window, list, []);
    expect(free.at(-1)).toEqual({ left: 0, top: 580, width: 1280, height: 180 });
    expect(placeCard(card, window, free)).toEqual({ left: 16, top: 16 });
  });
});
