/** What a box makes of the text that it gets. */
export interface Kind {
  name: string;
  /** `spaces`: one line only. `dropped`: blank lines go, as with the agent's own paste there. */
  lines: 'kept' | 'dropped' | 'spaces';
  rich: boolean;
}

const plain = (name: string): Kind => ({
  name,
  lines: name.endsWith('input') ? 'spaces' : 'kept',
  rich: false,
});
const rich = (name: string, lines: Kind['lines'] = 'kept'): Kind => ({ name, lines, rich: true });

/** Every editor that seller chats were seen to use. */
export const kinds: readonly Kind[] = [
  plain('textarea'),
  plain('input'),
  plain('react-textarea'),
  plain('react-input'),
  plain('vue-textarea'),
  plain('vue-input'),
  rich('contenteditable'),
  rich('plaintext-only'),
  rich('slate'),
  rich('lexical'),
  rich('prosemirror', 'dropped'),
  rich('tiptap', 'dropped'),
  rich('quill1'),
  rich('quill2'),
  rich('draft'),
  rich('ckeditor5', 'dropped'),
];

export function kindOf(name: string): Kind {
  const kind = kinds.find((one) => one.name === name);
  if (!kind) throw new Error(`no editor ${name}`);
  return kind;
}

/** Two paragraphs, a blank line, emoji and full-width signs. */
export const text = '您好😊,48 小时内发出!\n第二行(全角:1%)\n\n最后一段。';

/** `text` as a box of this kind should hold it. */
export function held(kind: Kind, inside = text): string {
  if (kind.lines === 'spaces') return inside.replace(/\n/g, ' ');
  return kind.lines === 'dropped' ? inside.replace(/\n+/g, '\n') : inside;
}
