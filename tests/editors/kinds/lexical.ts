import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';
import { chat } from '../chat';

chat((holder) => {
  const box = document.createElement('div');
  box.contentEditable = 'true';
  holder.append(box);
  const editor = createEditor({
    namespace: 'reply',
    onError: (error) => {
      throw error;
    },
  });
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 0);
  editor.setRootElement(box);
  editor.update(() => {
    if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode());
  });
  const model = () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((block) => block.getTextContent())
        .join('\n'),
    );
  return { model, destroy: () => editor.setRootElement(null) };
});
