import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PanelPlace } from '../../lib/bridge/protocol';
import { covers, Room, railWidth, widthOf } from '../../lib/overlay/room';

const right: PanelPlace = { side: 'right', width: 344, collapsed: false };
const left: PanelPlace = { ...right, side: 'left' };
const rail: PanelPlace = { ...right, collapsed: true };
const html = document.documentElement;

beforeEach(() => {
  html.removeAttribute('style');
  document.body.removeAttribute('style');
});
afterEach(() => html.removeAttribute('style'));

test('the rail is 44 px wide whatever the panel’s width', () => {
  expect([widthOf(right), widthOf(rail), railWidth]).toEqual([344, 44, 44]);
});

describe('Room', () => {
  test('a margin on the panel’s side, and nothing else moved', () => {
    new Room(document).give(right, 'margin');
    expect(html.style.getPropertyValue('margin-right')).toBe('344px');
    expect(html.style.getPropertyPriority('margin-right')).toBe('important');
    expect(html.style.getPropertyValue('margin-left')).toBe('');
    expect(document.body.hasAttribute('style')).toBe(false);
  });

  test('changing sides leaves no margin behind', () => {
    const room = new Room(document);
    room.give(right, 'margin');
    room.give(left, 'margin');
    expect(html.style.getPropertyValue('margin-right')).toBe('');
    expect(html.style.getPropertyValue('margin-left')).toBe('344px');
    room.give(rail, 'margin');
    expect(html.style.getPropertyValue('margin-right')).toBe('44px');
  });

  test('an overlay takes no room', () => {
    const room = new Room(document);
    room.give(right, 'margin');
    room.give(right, 'overlay');
    expect(html.hasAttribute('style')).toBe(false);
  });

  test('a transformed body holds the page’s fixed bars', () => {
    const room = new Room(document);
    room.give(right, 'body-transform');
    expect(document.body.style.getPropertyValue('transform')).toBe('translateZ(0)');
    room.takeBack();
    expect(document.body.hasAttribute('style')).toBe(false);
  });

  test('what the page had comes back as it was', () => {
    html.setAttribute('style', 'margin-right: 8px; color: red');
    const room = new Room(document);
    room.give(right, 'margin');
    room.takeBack();
    expect(html.style.getPropertyValue('margin-right')).toBe('8px');
    expect(html.style.getPropertyPriority('margin-right')).toBe('');
    expect(html.style.getPropertyValue('color')).toBe('red');
  });

  test('what the page set meanwhile stays, such as the root font size of a page that scales by rem', () => {
    html.style.setProperty('font-size', '50px');
    const room = new Room(document);
    room.give(right, 'margin');
    html.style.setProperty('font-size', '75px');
    room.give(rail, 'margin');
    expect(html.style.getPropertyValue('font-size')).toBe('75px');
    room.takeBack();
    expect(html.style.getPropertyValue('font-size')).toBe('75px');
    expect(html.style.getPropertyValue('margin-right')).toBe('');
  });
});

describe('covers', () => {
  const box = (from: number, to: number, height = 20) => {
    const element = document.createElement('div');
    element.getBoundingClientRect = () => ({ left: from, right: to, width: to - from, height }) as DOMRect;
    return element;
  };
  const wide = window.innerWidth;

  test.each<[string, Element | undefined, PanelPlace, boolean]>([
    ['nothing to cover', undefined, right, false],
    ['a box beside the panel', box(0, wide - 344), right, false],
    ['a box that reaches under it', box(0, wide - 340), right, true],
    ['the same box under the rail', box(0, wide - 340), rail, false],
    ['a button outside the window', box(wide, wide + 80), rail, true],
    ['a box that is not drawn', box(wide, wide), right, false],
    ['a box without height', box(0, wide, 0), right, false],
    ['on the left: a box beside it', box(344, wide), left, false],
    ['on the left: a box under it', box(300, wide), left, true],
  ])('%s', (_, element, place, expected) => {
    expect(covers(html, [undefined, element], place)).toBe(expected);
  });
});
