import { register } from 'vue-advanced-chat';
import { people, type Talk } from './people';
import { watchPage } from './witness';

/** A desk whose whole interface lies in one open shadow root of a web component from npm. */
const witness = watchPage();
register();
const talks = people(9, 8);
const chat = document.createElement('vue-advanced-chat') as HTMLElement & Record<string, unknown>;

const rooms = () =>
  talks.map(({ id, name, unread, messages }, at) => ({
    roomId: id,
    roomName: name,
    unreadCount: unread,
    index: at,
    users: [
      { _id: 'me', username: '客服小林' },
      { _id: id, username: name },
    ],
    lastMessage: { content: messages.at(-1)?.text, senderId: id, timestamp: messages.at(-1)?.time },
  }));
const messagesOf = ({ id, name, messages }: Talk) =>
  messages.map(({ text, mine, time }, at) => ({
    _id: `${id}-${at}`,
    content: text,
    senderId: mine ? 'me' : id,
    username: mine ? '客服小林' : name,
    date: '11-22',
    timestamp: time,
  }));

const show = (id: string) => {
  const talk = talks.find((one) => one.id === id);
  chat.messages = talk ? messagesOf(talk) : [];
  chat.messagesLoaded = true;
};

Object.assign(chat, {
  currentUserId: 'me',
  height: '100vh',
  roomsLoaded: true,
  showAudio: false,
  showFiles: false,
  theme: 'light',
  showEmojis: false,
  showReactionEmojis: false,
  // Its own default is a file on the open network.
  emojiDataSource: '/emoji.json',
  loadFirstRoom: false,
});
chat.addEventListener('fetch-messages', (event) => {
  const [asked] = (event as CustomEvent<[{ room: { roomId: string } } | undefined]>).detail;
  if (!asked) return;
  const { room } = asked;
  // Not in the event itself: the component is in the middle of an update.
  setTimeout(() => {
    chat.messagesLoaded = false;
    setTimeout(() => show(room.roomId), 30);
  });
});
chat.addEventListener('send-message', (event) => {
  const [{ content, roomId }] = (event as CustomEvent<[{ content: string; roomId: string }]>).detail;
  witness.sent.push(content);
  const talk = talks.find(({ id }) => id === roomId);
  talk?.messages.push({ text: content, mine: true, time: '10:00' });
  show(roomId);
});
document.body.style.margin = '0';
document.body.append(chat);
// As a desk whose list comes from a server: first the frame, then the rooms, then one of them is opened.
setTimeout(() => {
  chat.rooms = rooms();
  setTimeout(() => {
    chat.roomId = talks[0]?.id;
  }, 50);
}, 50);
