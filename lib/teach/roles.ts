import type { RoleMark, ThreadPart } from '../sites/profile';
import { carries, type Mark, marksOf } from './marks';
import { below } from './scope';

const ofMine = /me\b|mine|self|own|right|out|sent|send|agent|current|seller|kefu|service|staff|from-?me/i;
const ofBuyer = /left|in\b|incoming|other|buyer|customer|receiv|user|client|guest|friend|opposite|they|you/i;
const tried = 10;

interface Bubbles {
  /** One message of the buyer and one of the agent's own. */
  buyer: Element;
  mine: Element;
  messages: Element[];
  walk: boolean;
}

/** Which messages stand on the buyer's and on the agent's side; `undefined` where both stand on one. */
type Sides = { me: Set<Element>; buyer: Set<Element> } | undefined;

/** A mark on these messages agrees with the side they stand on. */
const agreeing = 0.8;

const middle = (element: Element) => {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
};

function sidesOf({ buyer, mine, messages, walk }: Bubbles, text: string, thread: Element): Sides {
  const centre = middle(thread);
  const margin = thread.getBoundingClientRect().width * 0.04;
  const off = (message: Element) => {
    const [bubble] = below(message, text, walk);
    return bubble ? middle(bubble) - centre : 0;
  };
  if (off(buyer) > -margin || off(mine) < margin) return undefined;
  const on = (is: (distance: number) => boolean) => new Set(messages.filter((message) => is(off(message))));
  return { me: on((distance) => distance > margin), buyer: on((distance) => distance < -margin) };
}

const likeness = (a: Set<Element>, b: Set<Element>) => {
  const common = [...a].filter((element) => b.has(element)).length;
  return common / (a.size + b.size - common || 1);
};

/** The mark that tells most: it must agree with the sides; without them, half of the other messages must carry it. */
function markFor(role: 'me' | 'buyer', bubbles: Bubbles, sides: Sides, rest: Element[]): Mark | undefined {
  const { buyer, mine, messages, walk } = bubbles;
  const [one, other] = role === 'me' ? [mine, buyer] : [buyer, mine];
  const rated = marksOf(one, [other], role === 'me' ? ofMine : ofBuyer, walk)
    .slice(0, tried)
    .flatMap((mark) => {
      const on = new Set(messages.filter((message) => carries(message, mark, walk)));
      const fit = sides
        ? likeness(on, sides[role])
        : rest.filter((message) => on.has(message)).length / rest.length;
      if (fit < (sides ? agreeing : 0.3)) return [];
      return [{ mark, score: (sides ? 10 : 4) * fit - mark.cost }];
    });
  return rated.sort((a, b) => b.score - a.score)[0]?.mark;
}

const match = ({ at, css }: Mark, role: 'me' | 'buyer'): RoleMark => ({
  by: 'match',
  role,
  ...(at === 'self' && { at }),
  css,
});

/**
 * Who wrote a message: by what differs between the two bubbles that were pointed at, then by the side they stand on.
 * @param text finds the bubble in a message; its place counts
 */
export function rolesOf(bubbles: Bubbles, text: string, thread: Element): ThreadPart['roles'] {
  const { messages, walk } = bubbles;
  const sides = sidesOf(bubbles, text, thread);
  const me = markFor('me', bubbles, sides, messages);
  const rest = messages.filter((message) => !me || !carries(message, me, walk));
  const buyer = markFor('buyer', bubbles, sides, rest);
  const roles: RoleMark[] = [
    ...(me ? [match(me, 'me')] : []),
    ...(buyer ? [match(buyer, 'buyer')] : []),
    ...(sides ? [{ by: 'position' as const, css: text }] : []),
  ];
  return roles.length > 0 ? roles : [{ by: 'position', css: text }];
}
