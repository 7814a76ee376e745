import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import {
  ChatContainer,
  Conversation,
  ConversationHeader,
  ConversationList,
  MainContainer,
  Message,
  MessageInput,
  MessageList,
  Sidebar,
} from '@chatscope/chat-ui-kit-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

interface Talk {
  id: string;
  name: string;
  unread: number;
  messages: { text: string; mine: boolean }[];
}

const start: Talk[] = [
  { id: 'nf-1001', name: '陈记茶行', unread: 0, messages: [{ text: '上次那批还有吗', mine: false }] },
  { id: 'nf-1002', name: '半夏', unread: 2, messages: [{ text: '能开发票吗', mine: false }] },
  { id: 'nf-1003', name: '阿May代购', unread: 0, messages: [{ text: '收到,谢谢您', mine: true }] },
];

/** A chat desk the product has never seen, drawn by a chat kit from npm that nothing else here uses. */
function Desk() {
  const [talks, setTalks] = useState(start);
  const [open, setOpen] = useState<string>();
  const talk = talks.find(({ id }) => id === open);
  const change = (id: string, fields: (old: Talk) => Partial<Talk>) =>
    setTalks((old) => old.map((one) => (one.id === id ? { ...one, ...fields(one) } : one)));
  return (
    <div style={{ height: '100vh' }} data-shop="南风茶社">
      <MainContainer>
        <Sidebar position="left">
          <ConversationList>
            {talks.map(({ id, name, unread, messages }) => (
              <Conversation
                key={id}
                data-talk={id}
                name={name}
                info={messages.at(-1)?.text}
                unreadCnt={unread}
                active={id === open}
                onClick={() => {
                  setOpen(id);
                  change(id, () => ({ unread: 0 }));
                }}
              />
            ))}
          </ConversationList>
        </Sidebar>
        {talk && (
          <ChatContainer>
            <ConversationHeader>
              <ConversationHeader.Content userName={talk.name} info={talk.id} />
            </ConversationHeader>
            <MessageList>
              {talk.messages.map(({ text, mine }, index) => (
                <Message
                  // biome-ignore lint/suspicious/noArrayIndexKey: messages are only ever added at the end
                  key={index}
                  model={{ message: text, direction: mine ? 'outgoing' : 'incoming', position: 'single' }}
                />
              ))}
            </MessageList>
            <MessageInput
              placeholder="回复买家"
              attachButton={false}
              onSend={(_html, text) =>
                change(talk.id, ({ messages }) => ({ messages: [...messages, { text, mine: true }] }))
              }
            />
          </ChatContainer>
        )}
      </MainContainer>
    </div>
  );
}

const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(<Desk />);
