import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { chat } from '../chat';

const empty = (): Descendant[] => [{ children: [{ text: '' }] }] as Descendant[];

chat((holder) => {
  const editor = withHistory(withReact(createEditor()));
  const root = createRoot(holder);
  function Box({ onMounted }: { onMounted: () => void }) {
    const [value] = useState(empty);
    return (
      <Slate editor={editor} initialValue={value}>
        <Editable ref={onMounted} />
      </Slate>
    );
  }
  return new Promise((resolve) => {
    const model = () => editor.children.map((block) => Node.string(block as never)).join('\n');
    root.render(<Box onMounted={() => resolve({ model, destroy: () => root.unmount() })} />);
  });
});
