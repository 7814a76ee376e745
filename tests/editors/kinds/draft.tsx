import { Editor, EditorState } from 'draft-js';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { chat } from '../chat';

// Bundled with React 18, the last that Draft.js runs on; see bundle.ts.
chat((holder) => {
  const root = createRoot(holder);
  let current = EditorState.createEmpty();
  function Box({ onMounted }: { onMounted: () => void }) {
    const [state, setState] = useState(current);
    current = state;
    useEffect(onMounted, [onMounted]);
    return <Editor editorState={state} onChange={setState} />;
  }
  return new Promise((resolve) => {
    const model = () => current.getCurrentContent().getPlainText('\n');
    const mounted = () => resolve({ model, destroy: () => root.unmount() });
    root.render(<Box onMounted={mounted} />);
  });
});
