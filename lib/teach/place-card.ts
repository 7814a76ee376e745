import type { TeachStep } from '../bridge/teaching';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const gap = 16;
/** CSS px at the lower edge where reply boxes lie. */
const boxRoom = 180;

const overlap = (a: Box, b: Box) => {
  const wide = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const high = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 ? wide * high : 0;
};

/**
 * The corner of the window where the card covers least of what must be seen; on a draw the earliest of `corners`.
 * @param avoid boxes in CSS px of the window
 */
export function placeCard(
  card: Pick<Box, 'width' | 'height'>,
  window: Pick<Box, 'width' | 'height'>,
  avoid: Box[],
): Pick<Box, 'left' | 'top'> {
  const right = Math.max(gap, window.width - card.width - gap);
  const bottom = Math.max(gap, window.height - card.height - gap);
  const middle = Math.max(gap, (window.width - card.width) / 2);
  const corners = [
    { left: right, top: bottom },
    { left: right, top: gap },
    { left: gap, top: bottom },
    { left: gap, top: gap },
    { left: middle, top: gap },
    { left: middle, top: bottom },
  ];
  const covered = ({ left, top }: { left: number; top: number }) =>
    avoid.reduce((sum, box) => sum + overlap({ left, top, ...card }, box), 0);
  return corners.reduce((best, corner) => (covered(corner) < covered(best) ? corner : best));
}

/**
 * What the card must leave free: what is shown, and where the next thing to point at is likely to be.
 * @param list the boxes of the rows, once they are known
 */
export function freeFor(
  step: TeachStep | undefined,
  window: Pick<Box, 'width' | 'height'>,
  list: Box[],
  shown: Box[],
): Box[] {
  if (step === 'row' || step === 'nick') {
    // Most desks have their list on the left.
    return shown.length > 0
      ? shown
      : [{ left: 0, top: 0, width: window.width * 0.45, height: window.height }];
  }
  // Everything beside the list is the conversation, and at the end its box is tried.
  const left = Math.min(window.width, ...list.map((box) => box.left));
  const right = Math.max(0, ...list.map((box) => box.left + box.width));
  if (list.length === 0) return shown;
  const beside = [
    { left: 0, top: 0, width: left, height: window.height },
    { left: right, top: 0, width: window.width - right, height: window.height },
  ];
  // Some boxes lie under list and conversation alike.
  const below = { left: 0, top: window.height - boxRoom, width: window.width, height: boxRoom };
  return step === 'box' || step === undefined ? [...beside, below] : beside;
}
