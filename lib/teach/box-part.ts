import type { ComposerPart, SiteProfile } from '../sites/profile';
import { textOf } from './inner';
import { selectorsOf } from './parts';
import { parentOf, type Scope } from './scope';
import { unique } from './unique';

const editable =
  'textarea,input:not([type]),input[type="text"],[contenteditable]:not([contenteditable="false"])';
const sends = /^(发\s*送|发\s*出|回\s*复|send|reply)(\s*[(（].*)?$/i;
const sendPattern = '^(发\\s*送|发\\s*出|回\\s*复|send|reply)';

/** The text box that was meant: around, at or inside what was pointed at; the outermost of nested editors. */
export function boxAt(pointed: Element): HTMLElement | undefined {
  let box: Element | null = null;
  for (let at: Element | null = pointed; at; at = parentOf(at)) if (at.matches(editable)) box = at;
  for (let at: Element | null = pointed, step = 0; !box && at && step < 3; at = parentOf(at), step++) {
    const inside = [...at.querySelectorAll(editable)];
    if (inside.length === 1) box = inside[0] as Element;
  }
  return (box as HTMLElement | null) ?? undefined;
}

/** Selectors of the box; `undefined` where it cannot be told from others. */
export function composerOf(box: HTMLElement, scope: Scope): ComposerPart | undefined {
  const css = unique(box, scope.roots);
  return css.length > 0 ? { box: css.map((found) => ({ css: found })) } : undefined;
}

/** The button near the box that says 发送 or Send, to be watched; nothing where none does. */
export function sendNear(box: HTMLElement, scope: Scope): Pick<SiteProfile, 'send'> {
  let area = parentOf(box);
  for (let step = 0; area && step < 6; step++, area = parentOf(area)) {
    const buttons = [...area.querySelectorAll('button,[role="button"],a,div,span')];
    const button = buttons.find((element) => sends.test(textOf(element)) && !element.querySelector('button'));
    if (!button) continue;
    const said = selectorsOf(button).find(({ cost }) => cost < 3)?.css;
    // The text of every `div` would be read again and again.
    const general = said ?? (/^(button|a)$/.test(button.localName) ? button.localName : undefined);
    const own = unique(button, scope.roots).map((css) => ({ css }));
    return { send: [...(general ? [{ css: general, text: sendPattern }] : []), ...own] };
  }
  return {};
}
