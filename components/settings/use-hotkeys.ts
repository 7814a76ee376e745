import { useCallback, useMemo } from 'react';
import { type HotKeyAction, type HotKeySettings, tableOf } from '../../lib/kernel/hotkeys';
import { nameOf, partsOf } from '../../lib/kernel/key-combo';
import { isMac } from '../../lib/platform/machine';
import { useSetting } from './use-setting';

/** The hotkeys as they are set, live. */
export function useHotKeys(): HotKeySettings {
  const own = useSetting('hotKeys');
  const replace = useSetting('replaceKey');
  return useMemo(() => ({ table: tableOf(own), replace }), [own, replace]);
}

/** Names keys as this machine writes them: of an action, and of the nine fill keys by digit; '' where none is set. */
export function useKeyNames(): {
  keyOf: (action: Exclude<HotKeyAction, 'fill'>) => string;
  fillKey: (digit: number) => string;
} {
  const { table } = useHotKeys();
  const keyOf = useCallback(
    (action: HotKeyAction) => (table[action] === '' ? '' : nameOf(table[action], isMac())),
    [table],
  );
  const fillKey = useCallback(
    (digit: number) => {
      if (table.fill === '') return '';
      return nameOf([...partsOf(table.fill).held, `Digit${digit}`].join('+'), isMac());
    },
    [table],
  );
  return { keyOf, fillKey };
}
