import type { RoleMark, ThreadPart } from '../profile';
import type { Role, SnapshotMessage } from '../snapshot';
import { foldNick } from './clean';
import { any, type Context, findAll, hit, matches } from './hook';
import { timeText } from './time-text';
import { read, valueFrom } from './value';

/** Names that a sender can be compared with. */
export interface Names {
  agent: string;
  nick: string;
}

const kept = 50;

function side(context: Context, thread: Element, from: Element[], mark: RoleMark): Role | undefined {
  const bubble = matches(context, from, mark)[0]?.getBoundingClientRect();
  if (!bubble?.width) return undefined;
  const frame = thread.getBoundingClientRect();
  const off = bubble.left + bubble.width / 2 - frame.left - frame.width / 2;
  // A line in the middle is the system's; 4 % is what scrollbars and avatars shift it.
  return Math.abs(off) < frame.width * 0.04 ? 'system' : off < 0 ? 'buyer' : 'me';
}

function roleOf(context: Context, thread: Element, from: Element[], part: ThreadPart, names: Names): Role {
  for (const mark of part.roles) {
    let role: Role | undefined;
    if (mark.by === 'match') role = matches(context, from, mark)[0] && mark.role;
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

/** The last messages of the open thread, oldest first. */
export function readThread(
  context: Context,
  thread: Element,
  part: ThreadPart,
  names: Names,
): SnapshotMessage[] {
  const messages: SnapshotMessage[] = [];
  let above: number | undefined;
  // Twice as many as are kept, since ignored rows and time heads stand between them.
  for (const element of ordered(findAll(context, 'thread.message', [thread]), part.order).slice(-2 * kept)) {
    const from = [element];
    if (any(context, 'thread.ignore', from)) continue;
    const at = timeText(read(context, 'thread.time', from), context.now);
    if (part.carryTime && at !== undefined) above = at;
    if (any(context, 'thread.timeHead', from)) continue;
    messages.push({
      id: read(context, 'thread.id', from) || undefined,
      role: roleOf(context, thread, from, part, names),
      at: at ?? (part.carryTime ? above : undefined),
      text: read(context, 'thread.text', from),
    });
  }
  return messages.slice(-kept);
}
