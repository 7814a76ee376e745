import type { HookState } from '../snapshot';
import { foldNick } from './clean';
import type { Desk } from './desk';

/** Hooks that may well match nothing: what they mark is not always there. */
const occasional = /ignore|unread|wait|guards|side|states|timeHead/;
/** Lists in a profile that are no hooks. */
const noHook = /^(match|keys|mainWorld)|fields/;

/** Dotted paths of all hooks that a profile (or a part of it) names. */
export function hookPaths(part: object, above = ''): string[] {
  return Object.entries(part).flatMap(([name, value]) => {
    const path = above + name;
    if (noHook.test(path) || typeof value !== 'object') return [];
    if (Array.isArray(value)) return typeof value[0] === 'object' ? [path] : [];
    return hookPaths(value, `${path}.`);
  });
}

const pathsOf = new WeakMap<object, string[]>();

/** {@link hookPaths} of a whole profile, found once: every reading asks for them. */
function pathsIn(profile: object): string[] {
  const paths = pathsOf.get(profile) ?? hookPaths(profile);
  pathsOf.set(profile, paths);
  return paths;
}

/**
 * State of each hook that the profile names. "Lost" has to mean something to a person, so a hook whose
 * surroundings are empty (no rows in the morning, nothing open) is `unseen`.
 */
export function healthOf(desk: Desk, working: boolean, messages: number): Record<string, HookState> {
  const { context, rows, thread, composer, open, nick } = desk;
  const something = !!(open || nick || thread || composer);
  const speaks = (element: Element | undefined) => !!element?.textContent?.trim();
  const expected = (path: string): boolean => {
    if (!working || occasional.test(path)) return false;
    if (path === 'rows.row') return rows.list ? speaks(rows.list) : something || !!context.profile.rows?.list;
    // Rows without ids are told by the name over the conversation.
    if (path === 'rows.active')
      return rows.rows.some(
        ({ row }) => row.buyerId === open?.buyerId || (!!nick && foldNick(row.nick) === foldNick(nick)),
      );
    if (path === 'thread.message') return speaks(thread);
    if (/^rows\.[^l]/.test(path)) return rows.any;
    if (/^thread\.[^l]/.test(path)) return messages > 0;
    return something || !/^(header|thread|composer|send|page|scope)/.test(path);
  };
  return Object.fromEntries(
    pathsIn(context.profile).map((path) => {
      const index = context.hits[path];
      return [path, index ? 'fallback' : index === 0 ? 'matched' : expected(path) ? 'lost' : 'unseen'];
    }),
  );
}
