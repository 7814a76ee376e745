import type { RoleMark, ThreadPart } from '../profile';
import type { Role, SnapshotMessage } from '../snapshot';
import { foldNick } from './clean';
import { any, type Context, findAll, firstMatch, hit } from './hook';
import type { Memo } from './memo';
import { timeText } from './time-text';
import { read, valueFrom } from './value';

/** Names that a sender can be compared with. */
export interface Names {
  agent: string;
  nick: string;
}

const kept = 50;

function side(context: Context, thread: Element, from: Element[], mark: RoleMark): Role | undefined {
  const bubble = firstMatch(context, from, mark)?.getBoundingClientRect();
  if (!bubble?.width) return undefined;
  const frame = thread.getBoundingClientRect();
  const off = bubble.left + bubble.width / 2 - frame.left - frame.width / 2;
  // A line in the middle is the system's; 4 % is what scrollbars and avatars shift it.
  return Math.abs(off) < frame.width * 0.04 ? 'system' : off < 0 ? 'buyer' : 'me';
}

function roleOf(context: Context, thread: Element, from: Element[], part: ThreadPart, names: Names): Role {
  for (const mark of part.roles) {
    let role: Role | undefined;
    if (mark.by === 'match') role = firstMatch(context, from, mark) && mark.role;
    else if (mark.by === 'position') role = side(context, thread, from, mark);
    else {
      const value = valueFrom(context, from, mark);
      if (mark.by === 'map') role = Object.hasOwn(mark.map, value) ? mark.map[value] : undefined;
      else if (value) {
        const who = foldNick(value);
        if (who === foldNick(names.agent)) role = 'me';
        else if (who === foldNick(names.nick)) role = 'buyer';
        // Without knowing ourselves, any other name could be ours.
        else if (names.agent) role = 'colleague';
      }
    }
    if (role) {
      hit(context, 'thread.roles');
      return role;
    }
  }
  return part.otherwise ?? 'system';
}

function ordered(elements: Element[], order: ThreadPart['order']): Element[] {
  if (order === 'reversed') return elements.reverse();
  if (order !== 'top') return elements;
  const tops = new Map(elements.map((element) => [element, element.getBoundingClientRect().top]));
  return elements.sort((a, b) => (tops.get(a) ?? 0) - (tops.get(b) ?? 0));
}

/** One row of the thread; `undefined` where the profile ignores it. */
interface ReadMessage {
  message: SnapshotMessage;
  /** Carries only the time of those below. */
  head: boolean;
}

function readMessage(
  context: Context,
  thread: Element,
  element: Element,
  part: ThreadPart,
  names: Names,
): ReadMessage | undefined {
  const from = [element];
  if (any(context, 'thread.ignore', from)) return undefined;
  const at = timeText(read(context, 'thread.time', from), context.now);
  const head = any(context, 'thread.timeHead', from);
  const id = head ? '' : read(context, 'thread.id', from);
  const role = head ? 'system' : roleOf(context, thread, from, part, names);
  const text = head ? '' : read(context, 'thread.text', from);
  return { message: { id: id || undefined, role, at, text }, head };
}

/** Does a message say the same as long as nothing in it changes? Not where it is told by its place or a neighbour. */
const standsAlone = (part: ThreadPart) =>
  !part.roles.some(({ by }) => by === 'position') && !JSON.stringify(part).includes('"at":"before"');

/** The last messages of the open thread, oldest first. */
export function readThread(
  context: Context,
  memo: Memo,
  thread: Element,
  part: ThreadPart,
  names: Names,
): SnapshotMessage[] {
  const messages: SnapshotMessage[] = [];
  const alone = standsAlone(part);
  const given = `${names.agent}\n${names.nick}\n${memo.age(thread)}`;
  let above: number | undefined;
  // Twice as many as are kept, since ignored rows and time heads stand between them.
  for (const element of ordered(findAll(context, 'thread.message', [thread]), part.order).slice(-2 * kept)) {
    const make = (inner: Context) => readMessage(inner, thread, element, part, names);
    const said = alone ? memo.use(context, element, make, given) : make(context);
    if (!said) continue;
    const { message, head } = said;
    if (part.carryTime && message.at !== undefined) above = message.at;
    if (head) continue;
    const at = message.at ?? (part.carryTime ? above : undefined);
    messages.push(at === message.at ? message : { ...message, at });
  }
  return messages.slice(-kept);
}
