import { describe, expect, test } from 'vitest';
import { rowKey } from '../../lib/teach/row-key';
import { aPage, rowsOf } from './a-page';

const keyOf = (template: string, count = 4) => {
  aPage(rowsOf(count, template));
  return rowKey([...document.querySelectorAll('.row')]);
};

describe('the buyer’s id in a row', () => {
  test.each([
    ['an id', '<div class="row" data-uid="u8#17"></div>', { attribute: 'data-uid' }],
    [
      'any data attribute that differs',
      '<div class="row" data-talk="nf-10#3"></div>',
      { attribute: 'data-talk' },
    ],
    ['the element’s id', '<div class="row" id="room-9#4"></div>', { attribute: 'id' }],
    [
      'the telling one of two',
      '<div class="row" data-x="a#b" data-user-id="k#7q"></div>',
      { attribute: 'data-user-id' },
    ],
    [
      'inside the row',
      '<div class="row"><a data-cid="c#44">x</a></div>',
      { css: '[data-cid]', attribute: 'data-cid' },
    ],
  ])('%s', (_, row, value) => expect(keyOf(row)).toEqual(value));

  test.each([
    ['a place in the list', '<div class="row" data-id="#"></div>'],
    ['a place with words', '<div class="row" id="row-#"></div>'],
    ['the same on all', '<div class="row" data-id="shop-7"></div>'],
    ['drawn by a framework', '<div class="row" id=":r#a:"></div>'],
    ['only a name', '<div class="row" title="买家#"></div>'],
    ['a marker of styles', '<div class="row" data-v-7f#1=""></div>'],
  ])('none: %s', (_, row) => expect(keyOf(row)).toBeUndefined());
});
