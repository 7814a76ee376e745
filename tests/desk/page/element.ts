/** One element with class, text and children; text is always set as text, never as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  content: string | readonly (Node | null)[] = [],
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (typeof content === 'string') node.textContent = content;
  else node.append(...content.filter((child) => child !== null));
  return node;
}

/** Sets text only when it differs, so that nothing is reported as changed that did not change. */
export function setText(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
