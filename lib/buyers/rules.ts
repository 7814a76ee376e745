/** Site id of buyers who write in a client outside the browser, such as 千牛; the shop says which client. */
export const desktopSite = 'desktop';

/** The shop in a desktop account as the agent named it: `千牛 / 青禾服饰` is client and shop, `青禾服饰` a shop. */
export const shopOfAccount = (account: string): string =>
  account
    .split(/[/／·]/)
    .at(-1)
    ?.trim() || account;

/** Of these nicks, those that hold what was typed, whatever its case; names that begin with it come first. */
export function matchingNicks(nicks: string[], typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  const place = (nick: string) => nick.toLowerCase().indexOf(wanted);
  const found = nicks.filter((nick) => place(nick) >= 0);
  return [...found.filter((nick) => place(nick) === 0), ...found.filter((nick) => place(nick) > 0)];
}

// Full-width, so that it never stands in a folded name, which has plain signs only.
const mark = '＃';

/** The buyer key of the nth memory under one name; the first is the name's own key. */
export const memoryKey = (key: string, memory: number): string =>
  memory === 1 ? key : `${key}${mark}${memory}`;

/** Takes a key of {@link memoryKey} apart. */
export function memoryOf(key: string): { key: string; memory: number } {
  const [, base = key, memory] = /^(.*)＃(\d+)$/.exec(key) ?? [];
  return { key: base, memory: Number(memory ?? 1) };
}

/** Ids that stand on more than one row: only a name can, and then two buyers bear it. */
export function sharedIds(rows: { buyerId: string }[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { buyerId } of rows) (seen.has(buyerId) ? twice : seen).add(buyerId);
  return [...twice];
}

/** What is known of a name when its conversation is open. */
export interface NameSituation {
  /** The id is only a name. */
  weak: boolean;
  /** Two buyers of this name were seen at once, some time. */
  shared: boolean;
  /** … and stand in the list right now. */
  sharedNow: boolean;
  memories: number;
  /** Notes and tags under this name. */
  written: number;
  /** The memory that the agent chose for this conversation. */
  chosen: number | undefined;
  /** The memory that this conversation began with, before anything was written in it. */
  began: number | undefined;
}

/** The memory that is meant, or `ask`: what others wrote about a namesake is never taken for this buyer's silently. */
export function memoryFor(name: NameSituation): number | 'ask' {
  if (!name.weak) return 1;
  if (name.chosen !== undefined) return name.chosen;
  if (name.began !== undefined && !name.sharedNow) return name.began;
  if (name.memories > 1) return 'ask';
  return (name.shared || name.sharedNow) && name.written > 0 ? 'ask' : 1;
}
