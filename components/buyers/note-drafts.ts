/** Of the panel's own origin and of this tab: the page cannot read it, and it is gone with the tab. */
const prefix = 'note-draft:';

/** What was begun for this buyer and not kept yet. */
export const recallDraft = (buyerKey: string): string => sessionStorage.getItem(prefix + buyerKey) ?? '';

/**
 * Keeps a begun note, so that neither switching buyers in the middle of a sentence nor a reload of the page loses it.
 * `''` forgets it.
 */
export function keepDraft(buyerKey: string, text: string): void {
  if (text === '') sessionStorage.removeItem(prefix + buyerKey);
  else sessionStorage.setItem(prefix + buyerKey, text);
}
