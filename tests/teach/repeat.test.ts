import { describe, expect, test } from 'vitest';
import { levelsOf, type Many, rowLevel } from '../../lib/teach/repeat';
import { aPage, one, pageScope, rowsOf } from './a-page';

/** Lists as pages really draw them; pointed at is the third row's `.here`, six rows are right. */
const lists: [string, string, string][] = [
  [
    'named rows',
    '<ul class="conv-list">#</ul>',
    '<li class="conv-item" data-at="0 @ 300 60"><b class="here" data-at="60 @ 80 20">买家#</b><i>在吗</i></li>',
  ],
  [
    'CSS modules',
    '<div class="_list_1f3kd_4">#</div>',
    '<div class="_row_1f3kd_12" data-at="0 @ 300 60"><span class="_nick_1f3kd_20 here" data-at="60 @ 80 20">买家#</span></div>',
  ],
  [
    'hashes behind names, and one row open',
    '<div class="sessionList--Zk1p9">#</div>',
    '<div class="sessionItem--a1B2c" data-at="0 @ 300 60"><span class="here">买家#</span><em>12:0#</em></div>',
  ],
  [
    'only hashes',
    '<div class="css-9x8y7z"><section class="css-1q2w3e" id="session-list">#</section></div>',
    '<div class="css-1x2y3z" data-at="0 @ 300 60"><div class="css-7h8j9k"><span class="here">买家#</span></div></div>',
  ],
  [
    'wrappers of a virtual list',
    '<div data-testid="scroller">#</div>',
    '<div data-index="#" data-at="0 @ 300 60"><div class="chat-row" data-at="0 @ 300 60"><p class="here">买家#</p></div></div>',
  ],
  [
    'a custom element per row',
    '<main>#</main>',
    '<chat-row data-at="0 @ 300 60"><span class="here">买家#</span></chat-row>',
  ],
];

describe('rows from one place that was pointed at', () => {
  test.each(lists)('%s', (_, list, row) => {
    aPage(
      `<nav><a>首页</a><a>订单</a></nav>${list.replace('#', rowsOf(6, row))}
      <aside><div class="order" data-at="900 100 300 60">订单</div></aside>`,
    );
    const here = [...document.querySelectorAll('.here')][2] as Element;
    const levels = levelsOf(here, pageScope());
    const level = levels[rowLevel(levels)];
    expect(level?.elements).toHaveLength(6);
    const { height } = (level as Many).element.getBoundingClientRect();
    expect(height, 'the row, not a part of it').toBe(60);
    expect(level?.css).not.toMatch(/1f3kd|a1B2c|1x2y3z|nth/);
  });

  test('two groups of rows are one list of rows', () => {
    const row = '<div class="talk-row" data-at="0 @ 300 50"><b class="here">甲#</b></div>';
    aPage(
      `<div class="group" data-at="0 100 300 160"><h4>待回复</h4>${rowsOf(3, row, 50)}</div>
      <div class="group" data-at="0 300 300 210"><h4>已回复</h4>${rowsOf(4, row.replace('甲', '乙'), 50, 320)}</div>`,
    );
    const levels = levelsOf(one('.here'), pageScope());
    expect(levels[rowLevel(levels)]?.elements).toHaveLength(7);
  });

  test('the open row’s own class is not what finds the rows', () => {
    aPage(
      `<div>${rowsOf(5, '<div class="row-box k#" data-at="0 @ 300 60"><b class="here">买家#</b></div>').replace('k2', 'active')}</div>`,
    );
    const levels = levelsOf(one('.active .here'), pageScope());
    expect(levels[rowLevel(levels)]).toMatchObject({ css: '.row-box' });
  });

  test('a list of one can be widened and narrowed', () => {
    aPage(
      '<div class="list"><div class="talk" data-at="0 100 300 60"><span class="here">买家</span></div></div>',
    );
    const levels = levelsOf(one('.here'), pageScope());
    expect(levels[rowLevel(levels)]?.css).toBe('.talk');
    expect(levels.map(({ css }) => css)).toEqual(['.here', '.talk', '.list']);
  });
});
