import type { ComposerKind } from '../snapshot';

/** One way to put text into a reply box that has the focus. */
export interface Technique {
  name: string;
  suits(box: HTMLElement, kind: ComposerKind): boolean;
  /**
   * Writes `text` over the selection, in one synchronous step. Returns whether the editor seems to have taken it; the
   * read-back has the last word, because editors lie.
   * @param still is this still the box to write into? To be asked before each further step, since the page hears all
   */
  write(box: HTMLElement, text: string, still: () => boolean): boolean;
}

export type TextControl = HTMLInputElement | HTMLTextAreaElement;

export const kindOf = (box: HTMLElement): ComposerKind =>
  box.localName === 'textarea' ? 'textarea' : box.localName === 'input' ? 'input' : 'contenteditable';
