import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import {
  ChatContainer,
  Conversation,
  ConversationHeader,
  ConversationList,
  MainContainer,
  Message,
  MessageList,
  Sidebar,
} from '@chatscope/chat-ui-kit-react';
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { people } from './people';
import { watchPage } from './witness';

const witness = watchPage();
const start = people(6, 6);

/** A ProseMirror editor whose Enter sends; one for all conversations, as desks have it. */
function ReplyEditor({ onSend }: { onSend: (text: string) => void }) {
  const place = useRef<HTMLDivElement>(null);
  const send = useRef(onSend);
  send.current = onSend;
  useEffect(() => {
    const editor = new Editor({
      element: place.current as HTMLDivElement,
      extensions: [StarterKit],
      editorProps: {
        handleKeyDown: (_, event) => {
          if (event.key !== 'Enter' || event.shiftKey) return false;
          send.current(editor.getText());
          editor.commands.clearContent();
          return true;
        },
      },
    });
    Object.assign(window, { editorText: () => editor.getText() });
    return () => editor.destroy();
  }, []);
  return <div ref={place} className="reply-area" style={{ minHeight: 72, padding: 8, background: '#fff' }} />;
}

/** A desk of a chat kit from npm with a typed editor from npm for its box. */
function Desk() {
  const [talks, setTalks] = useState(start);
  const [open, setOpen] = useState(start[0]?.id);
  const talk = talks.find(({ id }) => id === open);
  const send = (text: string) => {
    witness.sent.push(text);
    setTalks((old) =>
      old.map((one) =>
        one.id === open ? { ...one, messages: [...one.messages, { text, mine: true, time: '12:00' }] } : one,
      ),
    );
  };
  return (
    <div style={{ height: '100vh', display: 'flex', flexDirection: 'column' }}>
      <div style={{ flex: 1, minHeight: 0 }}>
        <MainContainer>
          <Sidebar position="left">
            <ConversationList>
              {talks.map(({ id, name, unread, messages }) => (
                <Conversation
                  key={id}
                  name={name}
                  info={messages.at(-1)?.text}
                  unreadCnt={unread}
                  active={id === open}
                  onClick={() => setOpen(id)}
                />
              ))}
            </ConversationList>
          </Sidebar>
          <ChatContainer>
            <ConversationHeader>
              <ConversationHeader.Content userName={talk?.name} />
            </ConversationHeader>
            <MessageList>
              {(talk?.messages ?? []).map(({ text, mine }, index) => (
                <Message
                  // biome-ignore lint/suspicious/noArrayIndexKey: messages are only ever added at the end
                  key={index}
                  model={{ message: text, direction: mine ? 'outgoing' : 'incoming', position: 'single' }}
                />
              ))}
            </MessageList>
          </ChatContainer>
        </MainContainer>
      </div>
      <ReplyEditor onSend={send} />
    </div>
  );
}

document.body.style.margin = '0';
const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(<Desk />);
