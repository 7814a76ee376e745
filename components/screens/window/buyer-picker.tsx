import { useLiveQuery } from 'dexie-react-hooks';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recentBuyers } from '../../../lib/buyers/queries';
import { desktopSite, matchingNicks } from '../../../lib/buyers/rules';
import { foldNick } from '../../../lib/sites/read/clean';
import { classes } from '../../ui/classes';
import { Input } from '../../ui/field';

const shown = 8;
const longest = 60;

/** Who is being talked to: a name, typed or pasted, or one of those met before. Enter takes what was typed. */
export function BuyerPicker({ shop, onPick }: { shop: string; onPick: (nick: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  // By name: the list may change between the arrow and Enter.
  const [marked, setMarked] = useState<string>();
  const known = useLiveQuery(async () => await recentBuyers(desktopSite, shop), [shop]) ?? [];
  const name = foldNick(typed);
  const met = matchingNicks(
    known.map(({ nick }) => nick),
    name,
  ).slice(0, shown);
  const choices = name === '' || met.includes(name) ? met : [...met, name];
  const at = marked === undefined ? -1 : choices.indexOf(marked);
  const listed = open && choices.length > 0;
  const pick = (nick: string) => {
    if (nick === '') return;
    setTyped('');
    setOpen(false);
    setMarked(undefined);
    onPick(nick);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends an IME composition belongs to the IME.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      setOpen(true);
      const from = at < 0 && step < 0 ? choices.length : at;
      setMarked(choices[(from + step + choices.length) % choices.length]);
    } else if (event.key === 'Enter') pick(choices[at] ?? name);
    else if (event.key === 'Escape') setOpen(false);
  };
  return (
    <div className="relative border-b border-line bg-card px-2.5 py-1.5">
      <Input
        role="combobox"
        aria-expanded={listed}
        aria-controls={`${id}-list`}
        aria-activedescendant={listed && at >= 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        aria-label={t('window:buyer')}
        placeholder={t('window:buyerPlaceholder')}
        value={typed}
        maxLength={longest}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(undefined);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {listed && (
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={t('window:recent')}
          className="absolute inset-x-2.5 top-full z-20 -mt-1 max-h-72 overflow-y-auto rounded-lg border border-line bg-card py-1 shadow-lg"
        >
          {choices.map((nick, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the active choice
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input hears the keys
            <div
              key={nick}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              // Before the input loses the focus, and with it the list.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(nick)}
              className={classes(
                'cursor-pointer truncate px-2.5 py-1 hover:bg-hover',
                index === at && 'bg-brand-soft text-brand-ink',
              )}
            >
              {met.includes(nick) ? nick : t('window:newBuyer', { nick })}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
