import { pageFont, pinned } from './style';

const font = pageFont(13, 1.6);

/**
 * The last word of a script that leaves the page; goes away by itself or by a click.
 * @param place in the window; elsewhere than by default where a panel stands there
 */
export function showFarewell(
  document: Document,
  text: string,
  place: Record<string, string> = { right: '12px', top: '12px' },
): void {
  const host = pinned(document, 'div', { all: 'initial', position: 'fixed', 'z-index': '2147483647' });
  const note = pinned(document, 'button', {
    position: 'fixed',
    ...place,
    padding: '6px 14px',
    border: '1px solid #8fcac5',
    'border-radius': '8px',
    background: '#e3f3f1',
    color: '#075e5a',
    font,
    cursor: 'pointer',
  });
  note.textContent = text;
  note.addEventListener('click', () => host.remove());
  host.attachShadow({ mode: 'closed' }).append(note);
  document.documentElement.append(host);
  setTimeout(() => host.remove(), 15_000);
}
