import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../editor';

/** A text control whose truth is React's state: what the element shows is drawn from it. */
export const reactControl =
  (Tag: 'textarea' | 'input'): Mount =>
  (holder) => {
    let state = '';
    const root = createRoot(holder);
    function Box({ onMounted }: { onMounted: () => void }) {
      const [text, setText] = useState('');
      state = text;
      useEffect(onMounted, [onMounted]);
      return <Tag value={text} onChange={(event) => setText(event.target.value)} />;
    }
    return new Promise((resolve) => {
      const mounted = () => resolve({ model: () => state, destroy: () => root.unmount() });
      root.render(<Box onMounted={mounted} />);
    });
  };
