import type { ThreadPart } from '../sites/profile';
import { timeText } from '../sites/read/time-text';
import { describeInner, type Inner, innerLevels, leaves, textOf } from './inner';
import type { Many } from './repeat';
import { rolesOf } from './roles';
import { clipOf } from './rows-part';
import { parentOf, type Scope } from './scope';
import { unique } from './unique';

/** Where the two bubbles were pointed at; one may be left out. */
export interface Pointed {
  buyer?: Element | undefined;
  mine?: Element | undefined;
}

/** The message among `messages` that holds the element. */
export const messageOf = (element: Element | undefined, messages: Element[]): Element | undefined => {
  for (let at: Element | null | undefined = element; at; at = parentOf(at))
    if (messages.includes(at)) return at;
  return undefined;
};

/** Where the words stand in the message: what was pointed at, or around it, as far as the others have it, too. */
function wordsOf(pointed: Element, message: Element, messages: Element[], walk: boolean): Inner | undefined {
  const levels = innerLevels(
    pointed === message ? (longest(message) ?? pointed) : pointed,
    message,
    messages,
    walk,
  );
  const most = Math.max(0, ...levels.map(({ share }) => share));
  return levels.find(({ share }) => share >= most - 0.05);
}

const longest = (message: Element) =>
  leaves(message)
    .filter((leaf) => leaf !== message)
    .sort((a, b) => textOf(b).length - textOf(a).length)[0];

/** Whether, not when: any moment completes a time without a day as well as the present does. */
const anyMoment = 1;
const isTime = (text: string) => timeText(text, anyMoment) !== undefined;

/** Platform time, where at least a third of the messages show one. */
function timeOf(
  message: Element,
  messages: Element[],
  walk: boolean,
): Pick<ThreadPart, 'time' | 'carryTime'> {
  for (const leaf of leaves(message)) {
    if (leaf === message || !isTime(textOf(leaf))) continue;
    const inner = describeInner(leaf, message, messages, walk);
    const read = inner?.texts.filter(isTime).length ?? 0;
    if (inner && read * 3 >= messages.length) return { time: [{ css: inner.css }], carryTime: true };
  }
  return {};
}

function orderOf(messages: Element[]): Pick<ThreadPart, 'order'> {
  const tops = messages.map((message) => message.getBoundingClientRect().top);
  if (tops.every((top, at) => at === 0 || top >= (tops[at - 1] ?? 0))) return {};
  return { order: tops.every((top, at) => at === 0 || top <= (tops[at - 1] ?? 0)) ? 'reversed' : 'top' };
}

/** All that the pointed bubbles tell about the open conversation; `undefined` where nothing lasting finds it. */
export function threadOf(level: Many, { buyer, mine }: Pointed, scope: Scope): ThreadPart | undefined {
  const { css, elements: messages } = level;
  const { walk } = scope;
  const list = clipOf(messages) ?? parentOf(level.element);
  if (!list) return undefined;
  const spoken = [buyer, mine].flatMap((pointed) => {
    const message = messageOf(pointed, messages);
    const words = pointed && message && wordsOf(pointed, message, messages, walk);
    return message ? [{ message, words: words?.css }] : [];
  });
  const lists = unique(list, scope.roots, css);
  const texts = [...new Set(spoken.flatMap(({ words }) => words ?? []))];
  // Selectors for messages are asked inside the list.
  if (lists.length === 0) return undefined;
  const [one, other] = [messageOf(buyer, messages), messageOf(mine, messages)];
  const bubble = texts[0] ?? css;
  return {
    list: lists.map((found) => ({ css: found })),
    message: [{ css }],
    text: texts.length > 0 ? texts.map((found) => ({ css: found })) : [{}],
    ...timeOf(spoken[0]?.message ?? level.element, messages, walk),
    roles:
      one && other && one !== other
        ? rolesOf({ buyer: one, mine: other, messages, walk }, bubble, list)
        : [{ by: 'position', css: bubble }],
    ...orderOf(messages),
  };
}
