export type HookGroup = 'Rows' | 'Header' | 'Thread' | 'Composer' | 'Other';

const groups: Record<string, HookGroup> = {
  rows: 'Rows',
  header: 'Header',
  thread: 'Thread',
  composer: 'Composer',
};

/** What people call the part of the page that a hook such as `rows.nick` reads. */
export const groupOfHook = (hook: string): HookGroup => groups[hook.split('.')[0] ?? ''] ?? 'Other';
