import { kindOf, type Technique, type TextControl } from './technique';

/** The prototype's setter plus an input event: frameworks see it, the undo history is lost. Last resort. */
export const valueSetter: Technique = {
  name: 'valueSetter',
  suits: (box) => kindOf(box) !== 'contenteditable',
  write: (box, text) => {
    const control = box as TextControl;
    const start = control.selectionStart ?? control.value.length;
    const end = control.selectionEnd ?? start;
    const value = control.value.slice(0, start) + text + control.value.slice(end);
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set;
    setter?.call(control, value);
    control.setSelectionRange(start + text.length, start + text.length);
    control.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
    return control.value === value;
  },
};
