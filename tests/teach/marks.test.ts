import { describe, expect, test } from 'vitest';
import { marksOf } from '../../lib/teach/marks';
import { rolesOf } from '../../lib/teach/roles';
import { activeOf, masked, unreadOf } from '../../lib/teach/rows-part';
import { aPage, one, rowsOf } from './a-page';

const all = (css: string) => [...document.querySelectorAll(css)];

describe('the open row', () => {
  const nicks = ['买家0', '买家1', '买家2', '买家3'];
  const list = (open: string, row = '<div class="row"><b>买家#</b></div>') =>
    aPage(rowsOf(4, row).replace(row.replaceAll('#', '2').replaceAll('@', '220'), open));

  test.each([
    [
      'a class',
      '<div class="row row--active"><b>买家2</b></div>',
      { by: 'match', at: 'self', css: '.row--active' },
    ],
    [
      'a hashed class',
      '<div class="row active--x9Yz2"><b>买家2</b></div>',
      { by: 'match', at: 'self', css: '[class*="active"]' },
    ],
    [
      'an attribute',
      '<div class="row" aria-selected="true"><b>买家2</b></div>',
      { by: 'match', at: 'self', css: '[aria-selected="true"]' },
    ],
    ['inside', '<div class="row"><b class="current">买家2</b></div>', { by: 'match', css: '.current' }],
    [
      'a word we do not know, with the header',
      '<div class="row desk-chosen"><b>买家2</b></div>',
      { by: 'match', at: 'self', css: '.desk-chosen' },
    ],
  ])('%s', (_, open, mark) => {
    list(open);
    expect(activeOf(all('.row'), nicks, '买家2', false)).toEqual([mark, { by: 'header' }]);
  });

  test('without a header only a mark that says so counts', () => {
    list('<div class="row desk-chosen"><b>买家2</b></div>');
    expect(activeOf(all('.row'), nicks, '', false)).toEqual([]);
    list('<div class="row is-active"><b>买家2</b></div>');
    expect(activeOf(all('.row'), nicks, '', false)).toEqual([{ by: 'match', at: 'self', css: '.is-active' }]);
  });
});

test('the unread number is found by what its part is called', () => {
  aPage(rowsOf(3, '<div class="row"><b>买家#</b><i class="unread-badge">#</i><u class="level">#</u></div>'));
  expect(unreadOf(all('.row'))).toBe('.unread-badge');
  aPage(rowsOf(3, '<div class="row"><b>买家#</b><u class="level">#</u></div>'));
  expect(unreadOf(all('.row'))).toBeUndefined();
});

test.each([
  [['木**子', 't***1', '半夏'], true],
  [['半夏', '陈记*茶行', 'Lily'], false],
  [[], false],
])('%j is masked: %s', (nicks, is) => expect(masked(nicks as string[])).toBe(is));

describe('who wrote a message', () => {
  const bubble = (side: 'left' | 'right', extra = '') => {
    const at = side === 'left' ? '10 @ 200 30' : '580 @ 200 30';
    return `<div class="msg ${extra}"><div class="bubble" data-at="${at}">话#</div></div>`;
  };
  const thread = (...messages: string[]) =>
    aPage(
      `<div class="thread" data-at="0 0 800 600">${messages.map((html) => rowsOf(1, html)).join('')}</div>`,
    );
  const roles = () =>
    rolesOf(
      { buyer: one('.msg'), mine: all('.msg')[1] as Element, messages: all('.msg'), walk: false },
      '.bubble',
      one('.thread'),
    );

  test('marks that agree with the sides, then the sides', () => {
    thread(
      bubble('left', 'in'),
      bubble('right', 'out first-of-mine'),
      bubble('left', 'in'),
      bubble('right', 'out'),
    );
    expect(roles()).toEqual([
      { by: 'match', role: 'me', at: 'self', css: '.out' },
      { by: 'match', role: 'buyer', at: 'self', css: '.in' },
      { by: 'position', css: '.bubble' },
    ]);
  });

  test('a mark that comes and goes with something else is not taken', () => {
    const plain = [
      bubble('left', 'fresh'),
      bubble('right', 'offset'),
      bubble('left', 'offset'),
      bubble('right', 'offset'),
    ];
    thread(...plain);
    expect(roles()).toEqual([{ by: 'position', css: '.bubble' }]);
  });

  test('where both stand on one side the marks alone decide', () => {
    thread(bubble('left', 'from-guest'), bubble('left', 'from-me'), bubble('left', 'from-guest'));
    expect(roles()).toEqual([
      { by: 'match', role: 'me', at: 'self', css: '.from-me' },
      { by: 'match', role: 'buyer', at: 'self', css: '.from-guest' },
    ]);
  });
});

test('a mark is on one and on none of the others, the telling one first', () => {
  aPage('<p class="a mine x"><b data-side="me"></b></p><p class="a y"></p><p class="a x"></p>');
  const [mine, ...others] = all('p');
  expect(marksOf(mine as Element, others, /mine|me\b/, false).map(({ at, css }) => `${at} ${css}`)).toEqual([
    'self .mine',
    'inside [data-side="me"]',
  ]);
});
