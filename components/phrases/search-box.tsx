import { Search } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyNames } from '../settings/use-hotkeys';

/** The one search box. Enter fills the first result, Esc empties it. */
export function SearchBox(props: {
  ref: Ref<HTMLInputElement>;
  value: string;
  onChange: (value: string) => void;
  onEnter: () => void;
}) {
  const { ref, value, onChange, onEnter } = props;
  const { t } = useTranslation();
  const key = useKeyNames().keyOf('search');
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends an IME composition belongs to the IME.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onEnter();
    else if (event.key === 'Escape') onChange('');
  };
  return (
    <div className="flex min-w-0 flex-1 items-center gap-1.5 rounded-lg border border-edge bg-card px-2 focus-within:border-brand">
      <Search size={14} aria-hidden className="flex-none text-ink3" />
      <input
        ref={ref}
        type="search"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        aria-label={t('phrases:search')}
        placeholder={t('phrases:search')}
        className="min-h-8 min-w-0 flex-1 bg-transparent outline-none"
      />
      {key && (
        <kbd className="flex-none rounded border border-line bg-hover px-1 text-xs text-ink2">{key}</kbd>
      )}
    </div>
  );
}
