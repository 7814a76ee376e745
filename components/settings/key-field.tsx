import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { comboOf, isModifierKey, nameOf } from '../../lib/kernel/key-combo';
import { isMac } from '../../lib/platform/machine';
import { classes } from '../ui/classes';

/** Shows a combination; after a click the next keys that are pressed are the new one. Esc leaves it as it is. */
export function KeyField(props: {
  action: string;
  combo: string;
  /** Stands for all nine digits. */
  digits: boolean;
  /** @returns whether it was taken; what speaks against it is said by the caller */
  onPress: (combo: string) => boolean;
}) {
  const { action, combo, digits, onPress } = props;
  const { t } = useTranslation();
  const [listens, setListens] = useState(false);
  const name = nameOf(combo, isMac());
  const keys = combo === '' ? t('keys:none') : digits ? name.replace(/\d$/, '1–9') : name;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!listens) return;
    const { code } = event.nativeEvent;
    // Whoever only passes by with Tab is not held.
    const bare = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey);
    if (code === 'Tab' && bare) return setListens(false);
    event.preventDefault();
    event.stopPropagation();
    if (isModifierKey(code) || code === '' || event.repeat) return;
    if (code === 'Escape' && bare) return setListens(false);
    if (onPress(comboOf(event.nativeEvent))) setListens(false);
  };
  return (
    <button
      type="button"
      aria-label={t('keys:set', { action, keys })}
      aria-pressed={listens}
      onClick={() => setListens(true)}
      onBlur={() => setListens(false)}
      onKeyDown={onKeyDown}
      className={classes(
        'min-h-7 w-36 flex-none rounded-md border px-2 text-center tabular-nums',
        listens ? 'border-brand bg-brand-soft text-brand-ink' : 'border-edge bg-hover',
        combo === '' && !listens && 'text-ink3',
      )}
    >
      {listens ? t('keys:capture') : keys}
    </button>
  );
}
