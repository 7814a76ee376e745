import { RotateCcw, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  defaultHotKeys,
  type HotKeyAction,
  type HotKeyTable,
  hotKeyActions,
  replaceModifiers,
} from '../../lib/kernel/hotkeys';
import { nameOf } from '../../lib/kernel/key-combo';
import { isMac } from '../../lib/platform/machine';
import { writeSetting } from '../../lib/settings/commands';
import { type HotKeyProblem, hotKeyProblem } from '../../lib/settings/hotkey-problems';
import { Button, IconButton } from '../ui/button';
import { say } from '../ui/toasts';
import { Choice } from './choice';
import { KeyField } from './key-field';
import { useCommandKeys } from './use-command-keys';
import { useHotKeys } from './use-hotkeys';

/** Every hotkey, set by pressing it. Every change holds at once and can be taken back. */
export function HotKeyList() {
  const { t } = useTranslation();
  const { table, replace } = useHotKeys();
  const commands = useCommandKeys();
  const [problem, setProblem] = useState<{ action: HotKeyAction; combo: string; found: HotKeyProblem }>();
  const nameIn = (action: HotKeyAction) => t(`keys:action_${action}`);
  const write = (next: HotKeyTable, words: string) => {
    const before = table;
    setProblem(undefined);
    const own = (all: HotKeyTable) =>
      Object.fromEntries(
        Object.entries(all).filter(([action, combo]) => combo !== defaultHotKeys[action as HotKeyAction]),
      );
    void writeSetting('hotKeys', own(next)).then(() =>
      say(words, { label: t('common:undo'), run: () => writeSetting('hotKeys', own(before)) }),
    );
  };
  const set = (action: HotKeyAction, combo: string): boolean => {
    const found = combo === '' ? undefined : hotKeyProblem(combo, action, table, { replace, commands });
    if (found) {
      setProblem({ action, combo, found });
      return false;
    }
    const names = { action: nameIn(action), keys: nameOf(combo, isMac()) };
    if (combo !== table[action])
      write(
        { ...table, [action]: combo },
        combo === '' ? t('keys:dropped', names) : t('keys:changed', names),
      );
    else setProblem(undefined);
    return true;
  };
  const wordsOf = (combo: string, found: HotKeyProblem) =>
    t(`keys:problem_${found.why}`, {
      keys: nameOf(combo, isMac()),
      other: found.why === 'taken' ? nameIn(found.other) : '',
    });
  return (
    <section aria-label={t('options:nav_keys')} className="mb-6">
      <ul className="mb-3 rounded-lg border border-line">
        {hotKeyActions.map((action) => (
          <li key={action} className="border-b border-line px-3 py-1 last:border-0">
            <div className="flex items-center gap-2">
              <span className="min-w-0 flex-1">{nameIn(action)}</span>
              <KeyField
                action={nameIn(action)}
                combo={table[action]}
                digits={action === 'fill'}
                onPress={(combo) => set(action, combo)}
              />
              <IconButton
                label={`${t('keys:drop')}: ${nameIn(action)}`}
                disabled={table[action] === ''}
                onClick={() => set(action, '')}
              >
                <X size={14} aria-hidden />
              </IconButton>
              <IconButton
                label={`${t('keys:reset')}: ${nameIn(action)}`}
                disabled={table[action] === defaultHotKeys[action]}
                onClick={() => set(action, defaultHotKeys[action])}
              >
                <RotateCcw size={13} aria-hidden />
              </IconButton>
            </div>
            {problem?.action === action && (
              <p role="alert" className="pb-0.5 text-right text-sm text-late">
                {wordsOf(problem.combo, problem.found)}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Button className="mb-5" onClick={() => write(defaultHotKeys, t('keys:allReset'))}>
        {t('keys:resetAll')}
      </Button>
      <Choice
        legend={t('keys:replace')}
        value={replace}
        options={replaceModifiers
          .filter((one) => !table.fill.split('+').includes(one))
          .map((value) => ({ value, label: nameOf(`${value}+`, isMac()) }))}
        onChange={(value) => void writeSetting('replaceKey', value)}
      />
    </section>
  );
}
