import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { comboOfCommand } from '../../lib/settings/hotkey-problems';

const none: readonly string[] = [];

/** The keys that the browser keeps for commands of this extension. */
export function useCommandKeys(): readonly string[] {
  const [keys, setKeys] = useState(none);
  useEffect(() => {
    void browser.commands
      .getAll()
      .then((all) => setKeys(all.flatMap(({ shortcut }) => (shortcut ? [comboOfCommand(shortcut)] : []))));
  }, []);
  return keys;
}
