/** Does this browser understand the CSS? */
export function isSelector(css: string): boolean {
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    // The SyntaxError is the answer.
    return false;
  }
}
