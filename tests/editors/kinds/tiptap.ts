import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { chat } from '../chat';
import { docLines } from './doc-lines';

chat((holder) => {
  const editor = new Editor({
    element: holder,
    extensions: [StarterKit.configure({ undoRedo: { newGroupDelay: 1 } })],
  });
  return { model: () => docLines(editor.state.doc), destroy: () => editor.destroy() };
});
