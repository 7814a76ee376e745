/** Makes an element of our card; text goes in as text only. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options: { className?: string; text?: string } = {},
  ...children: (Node | undefined | false)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (options.className) element.className = options.className;
  if (options.text !== undefined) element.textContent = options.text;
  element.append(...children.filter((child): child is Node => !!child));
  return element;
}

export interface Action {
  label: string;
  run(): void;
  look?: 'primary' | 'link' | 'small' | 'icon';
  /** The text on it where that is a sign; the label is then what is read out. */
  sign?: string;
  disabled?: boolean;
}

export function button({ label, run, look, sign, disabled = false }: Action): HTMLButtonElement {
  const element = make('button', { text: sign ?? label, ...(look && { className: look }) });
  element.type = 'button';
  element.disabled = disabled;
  if (sign) {
    element.title = label;
    element.setAttribute('aria-label', label);
  }
  // Our own buttons obey people only; the page cannot reach them, but can make events.
  element.addEventListener('click', (event) => {
    if (event.isTrusted) run();
  });
  return element;
}
