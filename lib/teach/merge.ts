import type { TeachStep } from '../bridge/teaching';
import type { Evidence } from '../sites/hook';
import type { SiteProfile } from '../sites/profile';
import { evidenceOf, freshProfile, type Signed, taughtBy } from './assemble';
import type { Lesson } from './lesson';
import { rootsFor } from './scope';

type Tree = Record<string, unknown>;
/** One hook holds at most so many selectors; the oldest fallbacks go first. */
const most = 20;

const at = (tree: Tree, path: string): unknown =>
  path.split('.').reduce<unknown>((part, name) => (part as Tree | undefined)?.[name], tree);

function put(tree: Tree, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() as string;
  let part = tree;
  for (const name of names) {
    part[name] ??= {};
    part = part[name] as Tree;
  }
  part[last] = value;
}

const bare = ({ evidence: _, ...rest }: Tree) => JSON.stringify(rest);

/** New selectors first, with their own evidence; those that were there stay behind them. */
function ahead(fresh: Tree[], old: Tree[], evidence: Evidence): Tree[] {
  const taken = new Set(fresh.map(bare));
  return [...fresh.map((one) => ({ ...one, evidence })), ...old.filter((one) => !taken.has(bare(one)))].slice(
    0,
    most,
  );
}

/** Do the new selectors look where the stored profile looks? */
function sameRoot(lesson: Lesson, base: SiteProfile): boolean {
  const root = lesson.scope && rootsFor(lesson.scope);
  const plain = (one: NonNullable<SiteProfile['root']>[number]) => [one.steps, !!one.walkShadows];
  if (!root || !base.root) return !root === !base.root;
  return base.root.some((one) => JSON.stringify(plain(one)) === JSON.stringify(root.map(plain)[0]));
}

/**
 * The stored profile with what these steps taught put before what it had. Parts that it lacked are taken whole.
 * Where the page's parts moved to another frame or shadow root, nothing of the old ones can be found any more, and
 * the new ones stand alone under the old name.
 */
export function mergeInto(base: SiteProfile, lesson: Lesson, steps: TeachStep[], day: string): SiteProfile {
  const signed: Signed = { id: base.id, name: base.name.zh, address: lesson.doc.URL, day };
  const fresh = freshProfile(lesson, signed) as unknown as Tree & SiteProfile;
  const { id, name, match } = base;
  const wider = lesson.scope?.walk && lesson.scope.steps.length === 0;
  if (!sameRoot(lesson, base) && !wider) return { ...fresh, id, name, match };
  const merged = structuredClone(base) as unknown as Tree & SiteProfile;
  if (wider && lesson.scope) merged.root = rootsFor(lesson.scope) ?? [];
  const evidence = evidenceOf({ day });
  for (const path of new Set(steps.flatMap((step) => taughtBy[step]))) {
    const [part = ''] = path.split('.');
    const news = at(fresh, path) as Tree[] | undefined;
    if (!news) continue;
    const known = merged[part] !== undefined;
    // `send` is a hook by itself; a part such as `thread` needs all of its fields.
    if (!known && path !== part) put(merged, part, structuredClone(fresh[part]));
    else put(merged, path, ahead(news, (at(merged, path) as Tree[] | undefined) ?? [], evidence));
  }
  if (steps.includes('row') && fresh.rows?.key && !merged.keys.some(({ from }) => from === 'row')) {
    merged.keys = [{ from: 'row' }, ...merged.keys];
  }
  return merged;
}
