import type { Layer } from './layer';
import { pinned } from './style';

/**
 * Copies by a text area of our own: it works without a permission and on plain-http pages, as long as the agent has
 * just clicked or pressed a key. The focus goes back to where it was.
 */
export function copyText(layer: Layer, text: string): boolean {
  const document = layer.host.ownerDocument;
  const focused = document.activeElement;
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = document.getSelection() ?? {};
  const area = pinned(document, 'textarea', { position: 'fixed', opacity: '0', top: '0' });
  area.value = text;
  layer.root.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (!(focused instanceof HTMLElement)) return copied;
  focused.focus({ preventScroll: true });
  // Our text area took the caret out of a rich reply box, which would go on at its start.
  if (focused.isContentEditable && anchorNode && focusNode)
    document.getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  return copied;
}
