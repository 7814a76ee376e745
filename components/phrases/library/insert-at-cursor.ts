/**
 * Types `text` at the cursor of a text area as the user would: undo works, and React hears of it. Both browsers carry
 * this old command for text areas; setting the value instead would empty the undo history.
 */
export function insertAtCursor(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  document.execCommand('insertText', false, text);
}
