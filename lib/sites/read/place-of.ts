/** Where an element stands in our window, though it may lie in a frame of the page; CSS px. */
export function placeOf(element: Element): {
  left: number;
  top: number;
  width: number;
  height: number;
} {
  let { left, top } = element.getBoundingClientRect();
  let frame = element.ownerDocument.defaultView?.frameElement;
  while (frame) {
    const area = frame.getBoundingClientRect();
    left += area.left + frame.clientLeft;
    top += area.top + frame.clientTop;
    frame = frame.ownerDocument.defaultView?.frameElement;
  }
  const { width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}
