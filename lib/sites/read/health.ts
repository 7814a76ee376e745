import type { HookState } from '../snapshot';
import type { Desk } from './desk';

/** Hooks that may well match nothing: what they mark is not always there. */
const occasional =
  'rows.ignore rows.unread rows.wait.timer rows.wait.waiting rows.wait.notWaiting rows.wait.overdue thread.ignore thread.timeHead guards.note guards.closed side.product.card side.order.card states';
const ofDesk = 'root present scope.key scope.within shop.id shop.name agent rows.list page.key';
const ofRows = 'rows.key rows.nick rows.preview';
const ofOpen = 'header.nick header.key thread.list composer.box send';
const ofMessages = 'thread.id thread.text thread.time thread.roles thread.key';

const paths = (names: string) => names.split(' ');

/** Every hook a profile can name, by its path in the profile. */
export const hookPaths = paths(
  `${ofDesk} rows.row rows.active ${ofRows} ${ofOpen} thread.message ${ofMessages} ${occasional}`,
);

const named = (profile: unknown, path: string): boolean => {
  let part = profile;
  for (const name of path.split('.')) part = (part as Record<string, unknown> | undefined)?.[name];
  return Array.isArray(part) && part.length > 0;
};

const speaks = (element: Element | undefined) => !!element?.textContent?.trim();

/**
 * State of each hook. "Lost" has to mean something to a person, so a hook whose surroundings are empty
 * (no rows in the morning, nothing open) is `unseen`.
 */
export function healthOf(desk: Desk, working: boolean, messages: number): Record<string, HookState> {
  const { context, rows, thread, composer, open, nick } = desk;
  const something = !!(open || nick || thread || composer);
  const expected = new Set(paths(ofDesk));
  const expect = (names: string, when: boolean) => {
    if (when) for (const path of paths(names)) expected.add(path);
  };
  expect(ofRows, rows.any);
  expect('rows.row', !rows.list || speaks(rows.list));
  expect('rows.active', !!open && rows.any && !context.profile.rows?.virtual);
  expect(ofOpen, something);
  expect('thread.message', speaks(thread));
  expect(ofMessages, messages > 0);
  return Object.fromEntries(
    hookPaths.map((path) => {
      const index = context.hits[path];
      if (!named(context.profile, path)) return [path, 'absent'];
      if (index !== undefined) return [path, index ? 'fallback' : 'matched'];
      return [path, working && expected.has(path) ? 'lost' : 'unseen'];
    }),
  );
}
