import { useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ListSource, ListView } from './list';
import { rowWords } from './row-words';

const rowHeight = 60;

/**
 * A virtual list that recycles: keys are slots, not buyers, so one DOM node shows another buyer after a scroll or
 * a new order. Real seller pages do this, and it is what breaks readers that remember nodes.
 */
export function reactList(scroll: HTMLElement, source: ListSource): ListView {
  let version = 0;
  const listeners = new Set<() => void>();
  const changed = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const root = createRoot(scroll);
  // The desk is whole when it is first seen; later changes come in React's own time.
  flushSync(() => root.render(<Rows {...{ scroll, source, subscribe, version: () => version }} />));
  return { row: changed, order: changed, tick: changed, destroy: () => root.unmount() };
}

interface RowsProps {
  scroll: HTMLElement;
  source: ListSource;
  subscribe: (listener: () => void) => () => void;
  version: () => number;
}

function Rows({ scroll, source, subscribe, version }: RowsProps) {
  useSyncExternalStore(subscribe, version);
  const [view, setView] = useState({ top: scroll.scrollTop, height: scroll.clientHeight || 600 });
  useEffect(() => {
    const measure = () => setView({ top: scroll.scrollTop, height: scroll.clientHeight });
    measure();
    scroll.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      scroll.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, [scroll]);

  const uids = source.model.uids;
  const slots = Math.ceil(view.height / rowHeight) + 2;
  const firstRow = Math.max(0, Math.min(Math.floor(view.top / rowHeight), uids.length - slots));
  const shown = uids.slice(firstRow, firstRow + slots).map((uid, at) => ({ uid, at: firstRow + at }));
  shown.sort((a, b) => (a.at % slots) - (b.at % slots));
  return (
    <ul className="conv-list is-virtual" style={{ height: uids.length * rowHeight }}>
      {shown.map(({ uid, at }) => (
        <Row key={at % slots} uid={uid} top={at * rowHeight} source={source} />
      ))}
    </ul>
  );
}

function Row({ uid, top, source }: { uid: string; top: number; source: ListSource }) {
  const conversation = source.model.get(uid);
  if (!conversation) return null;
  const words = rowWords(conversation, source.shownUid(), source.now());
  return (
    <li className={words.open ? 'conv is-open' : 'conv'} data-uid={uid} style={{ top }}>
      <div className="conv-face">
        <span className="avatar">{words.initial}</span>
        {words.unread !== null && <span className="conv-unread">{words.unread}</span>}
      </div>
      <div className="conv-main">
        <div className="conv-nick">{words.nick}</div>
        <div className="conv-last">{words.last}</div>
      </div>
      <div className="conv-foot">
        <span className="conv-time">{words.time}</span>
        {words.wait !== null && (
          <span className={words.overdue ? 'conv-wait is-overdue' : 'conv-wait'}>{words.wait}</span>
        )}
      </div>
    </li>
  );
}
