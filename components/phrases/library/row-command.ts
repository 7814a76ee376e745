/** A key as the table hears it. */
export interface RowKey {
  key: string;
  shift: boolean;
  /** Control, or Command on a Mac. */
  ctrl: boolean;
  alt: boolean;
}

/** Where the key was pressed. */
export interface RowPlace {
  at: number;
  count: number;
  /** Rows that are seen at once. */
  page: number;
}

export type RowCommand =
  /** `extend` takes everything on the way into the selection. */
  | { do: 'go'; to: number; extend: boolean }
  | { do: 'move'; to: number }
  | { do: 'toggle' | 'all' | 'edit' | 'open' | 'delete' | 'leave' };

/** What a key does on a row of the library; `undefined`: nothing, the browser may have it. */
export function rowCommand(
  { key, shift, ctrl, alt }: RowKey,
  { at, count, page }: RowPlace,
): RowCommand | undefined {
  if (alt) {
    if (key === 'ArrowUp' && at > 0) return { do: 'move', to: at - 1 };
    if (key === 'ArrowDown' && at < count - 1) return { do: 'move', to: at + 1 };
    return undefined;
  }
  if (ctrl) return key.toLowerCase() === 'a' ? { do: 'all' } : undefined;
  const steps: Record<string, number> = {
    ArrowUp: at - 1,
    ArrowDown: at + 1,
    PageUp: at - page,
    PageDown: at + page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  if (to !== undefined) return { do: 'go', to: Math.max(0, Math.min(count - 1, to)), extend: shift };
  switch (key) {
    case ' ':
      return { do: 'toggle' };
    case 'F2':
      return { do: 'edit' };
    case 'Enter':
      return { do: shift ? 'open' : 'edit' };
    case 'Delete':
      return { do: 'delete' };
    case 'Escape':
      return { do: 'leave' };
  }
  return undefined;
}
