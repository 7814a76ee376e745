import 'react-chat-elements/dist/main.css';
import { type ComponentType, useState } from 'react';
import { ChatItem, MessageBox, Navbar } from 'react-chat-elements';
import { createRoot } from 'react-dom/client';
import { Virtuoso } from 'react-virtuoso';
import { people } from './people';
import { watchPage } from './witness';

const witness = watchPage();
const start = people(120, 40);

/** The kit's own type wants a dozen fields that it does not use. */
const Bubble = MessageBox as unknown as ComponentType<
  Record<'type' | 'text' | 'dateString' | 'position', string>
>;

/** A desk that draws only the rows and messages in sight: a chat kit's parts in a virtual list, both from npm. */
function Desk() {
  const [talks, setTalks] = useState(start);
  const [open, setOpen] = useState(start[0]?.id);
  const [draft, setDraft] = useState('');
  const talk = talks.find(({ id }) => id === open);
  const send = () => {
    witness.sent.push(draft);
    setDraft('');
    setTalks((old) =>
      old.map((one) =>
        one.id === open
          ? { ...one, messages: [...one.messages, { text: draft, mine: true, time: '12:00' }] }
          : one,
      ),
    );
  };
  return (
    <div style={{ display: 'flex', height: '100vh' }}>
      <Virtuoso
        style={{ width: 300, borderRight: '1px solid #ddd' }}
        data={talks}
        itemContent={(_, { id, name, unread, messages }) => (
          <ChatItem
            id={id}
            className={id === open ? 'desk-chosen' : ''}
            avatar="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
            alt=""
            title={name}
            subtitle={messages.at(-1)?.text ?? ''}
            dateString={messages.at(-1)?.time ?? ''}
            unread={unread}
            onClick={() => setOpen(id)}
          />
        )}
      />
      <div style={{ flex: 1, display: 'flex', flexDirection: 'column', background: '#f4f5f7' }}>
        <Navbar type="light" left={<span className="desk-peer">{talk?.name}</span>} />
        <Virtuoso
          key={open}
          style={{ flex: 1 }}
          data={talk?.messages ?? []}
          initialTopMostItemIndex={(talk?.messages.length ?? 1) - 1}
          itemContent={(_, { text, mine, time }) => (
            <Bubble type="text" text={text} dateString={time} position={mine ? 'right' : 'left'} />
          )}
        />
        <div style={{ display: 'flex', background: '#fff', padding: 8 }}>
          <textarea
            aria-label="回复"
            value={draft}
            onChange={({ target }) => setDraft(target.value)}
            style={{ flex: 1, minHeight: 60 }}
          />
          <button type="button" onClick={send}>
            发送
          </button>
        </div>
      </div>
    </div>
  );
}

document.body.style.margin = '0';
const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(<Desk />);
