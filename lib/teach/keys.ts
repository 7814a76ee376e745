/**
 * Esc goes back and Enter goes on, wherever the focus is. Both are kept from the page: Enter in its reply box would
 * send. Inside the card Enter is left to the button that has the focus, and goes on everywhere else.
 */
export function watchKeys(options: {
  window: Window;
  host: Element;
  card: HTMLElement;
  signal: AbortSignal;
  /** While not, all keys are the page's. */
  active(): boolean;
  onBack(): void;
  onNext(): void;
}): void {
  const { window, host, card, signal, active, onBack, onNext } = options;
  const capture = { capture: true, signal };
  const isOurs = ({ key, isComposing }: KeyboardEvent) =>
    !isComposing && (key === 'Escape' || key === 'Enter');
  const obey = ({ key }: KeyboardEvent) => (key === 'Escape' ? onBack() : onNext());
  for (const name of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(
      name,
      (event) => {
        if (event.target === host || !active() || !isOurs(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (name === 'keydown' && event.isTrusted) obey(event);
      },
      capture,
    );
  }
  card.addEventListener(
    'keydown',
    (event) => {
      if (!isOurs(event) || !event.isTrusted) return;
      const onButton = (event.target as Element).localName === 'button';
      if (event.key === 'Enter' && onButton) return;
      event.preventDefault();
      obey(event);
    },
    { signal },
  );
}
