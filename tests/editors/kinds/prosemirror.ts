import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { chat } from '../chat';
import { docLines } from './doc-lines';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: {},
  },
});

chat((holder) => {
  const plugins = [
    history({ newGroupDelay: 1 }),
    keymap({ 'Mod-z': undo, 'Mod-y': redo }),
    keymap(baseKeymap),
  ];
  const view = new EditorView(holder, { state: EditorState.create({ schema, plugins }) });
  return { model: () => docLines(view.state.doc), destroy: () => view.destroy() };
});
