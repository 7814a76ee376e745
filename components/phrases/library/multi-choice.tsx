import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckList } from '../../ui/check-list';
import { classes } from '../../ui/classes';
import { Input } from '../../ui/field';
import { PopoverBox } from '../../ui/popover-box';

interface Props {
  /** What is chosen, for screen readers. */
  label: string;
  /** What an empty choice means. */
  all: string;
  options: readonly { id: string; label: string }[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** Names that are not listed may be typed; the words of that field. */
  other?: string;
  className?: string;
}

/** Several of a list, folded into one line that says which. */
export function MultiChoice({ label, all, options, value, onChange, other, className }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const known = new Set(options.map(({ id }) => id));
  // What was chosen once and is known no longer can still be taken away.
  const listed = [...options, ...value.filter((id) => !known.has(id)).map((id) => ({ id, label: id }))];
  const names = listed.filter(({ id }) => value.includes(id)).map((option) => option.label);
  const add = () => {
    const name = typed.trim();
    if (name !== '' && !value.includes(name)) onChange([...value, name]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button
          type="button"
          aria-label={`${label}:${names.length === 0 ? all : names.join('、')}`}
          className={classes(
            'flex min-h-7 w-full min-w-0 items-center gap-1 rounded-md border border-edge bg-card px-2 py-0.5 text-left',
            className,
          )}
        >
          <span className={classes('min-w-0 flex-1 truncate', names.length === 0 && 'text-ink3')}>
            {names.length === 0 ? all : names.join('、')}
          </span>
          <ChevronDown size={14} aria-hidden className="flex-none text-ink3" />
        </button>
      </Popover.Trigger>
      <PopoverBox>
        <fieldset className="max-h-60 overflow-y-auto">
          <legend className="sr-only">{label}</legend>
          <CheckList options={listed} value={value} onChange={onChange} />
        </fieldset>
        {other !== undefined && (
          <div className="mt-1.5 flex gap-1">
            <Input
              aria-label={other}
              placeholder={other}
              maxLength={60}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
              onKeyDown={onKeyDown}
              onBlur={add}
            />
            <button
              type="button"
              onClick={add}
              className="flex-none rounded-md border border-edge px-2 hover:bg-hover"
            >
              {t('common:add')}
            </button>
          </div>
        )}
      </PopoverBox>
    </Popover.Root>
  );
}
