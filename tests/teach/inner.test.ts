import { describe, expect, test } from 'vitest';
import { describeInner, innerLevels } from '../../lib/teach/inner';
import { aPage, one, rowsOf } from './a-page';

const rows = () => [...document.querySelectorAll('.row')];

describe('the nick in every row', () => {
  test.each([
    ['a class of its own', '<div class="row"><b class="nick here">买家#</b><i>在吗</i></div>', '.nick'],
    [
      'a hashed class',
      '<div class="row"><b class="nickName--x9Yz2 here">买家#</b></div>',
      '[class*="nickName--"]',
    ],
    [
      'a name among nameless ones',
      '<div class="row"><div><span class="here">买家#</span><span>12:00</span></div></div>',
      ':scope > div > span:nth-of-type(1)',
    ],
    [
      'under something named',
      '<div class="row"><div class="head"><span class="here">买家#</span><span>3</span></div></div>',
      '.head > span:nth-of-type(1)',
    ],
  ])('%s', (_, row, css) => {
    aPage(
      rowsOf(4, row)
        .replaceAll(' here', '')
        .replace('class="here"', 'id="x"')
        .replaceAll(' class="here"', ''),
    );
    const marked = rows()[0]?.querySelector('#x, .nick, [class*="nickName"]') as Element;
    const inner = describeInner(marked, rows()[0] as Element, rows(), false);
    expect(inner).toMatchObject({ css, share: 1, texts: ['买家0', '买家1', '买家2', '买家3'] });
  });

  test('pointed beside the words, the words are proposed too', () => {
    aPage(rowsOf(3, '<div class="row"><div class="head"><b class="nick">买家#</b><i>12:00</i></div></div>'));
    const levels = innerLevels(one('.head'), rows()[0] as Element, rows(), false);
    expect(levels.map(({ css }) => css)).toEqual(['.nick', '.head']);
  });
});
