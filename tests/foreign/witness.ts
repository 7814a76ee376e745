/** What the page itself saw and did; tests read it from the window. */
export interface Witness {
  /** Mouse events that reached an element of the page, by type. */
  mouse: string[];
  /** Texts that the page sent. */
  sent: string[];
}

declare global {
  interface Window {
    witness: Witness;
  }
}

/** Starts to watch; call it first of all, so that the page's listeners stand before anybody else's. */
export function watchPage(): Witness {
  const witness: Witness = { mouse: [], sent: [] };
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'contextmenu']) {
    document.addEventListener(
      type,
      ({ type, target }) => {
        if (document.body.contains(target as Node)) witness.mouse.push(type);
      },
      true,
    );
  }
  window.witness = witness;
  return witness;
}
