/** Font of our own layers. @param size CSS px @param line line height, times the size */
export const pageFont = (size: number, line: number): string =>
  `${size}px/${line} "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif`;

/** Sets inline styles that no page style sheet can override. */
export function pin(element: HTMLElement, styles: Record<string, string>): void {
  for (const [property, value] of Object.entries(styles))
    element.style.setProperty(property, value, 'important');
}

/** An element of our own layers, pinned and out of reach of inherited page styles. */
export function pinned<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  styles: Record<string, string>,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  pin(element, styles);
  return element;
}
