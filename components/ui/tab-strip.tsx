import { classes } from './classes';

/** A row of tabs; arrow keys move, as screen readers expect. */
export function TabStrip<Id extends string>(props: {
  label: string;
  value: Id;
  onChange: (id: Id) => void;
  tabs: { id: Id; label: string; count?: number }[];
}) {
  const { label, value, onChange, tabs } = props;
  const move = (step: number) => {
    const at = tabs.findIndex(({ id }) => id === value);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next) onChange(next.id);
  };
  return (
    <div
      role="tablist"
      aria-label={label}
      className="flex border-b border-line bg-card px-1"
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') move(1);
        if (event.key === 'ArrowLeft') move(-1);
      }}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          aria-selected={tab.id === value}
          tabIndex={tab.id === value ? 0 : -1}
          ref={(element) => {
            // Arrow keys carry the focus along with the choice.
            const strip = element?.parentElement;
            if (tab.id === value && strip?.contains(document.activeElement)) element?.focus();
          }}
          onClick={() => onChange(tab.id)}
          className={classes(
            'border-b-2 px-2.5 pt-1.5 pb-1 whitespace-nowrap',
            tab.id === value
              ? 'border-brand font-semibold text-brand-ink'
              : 'border-transparent text-ink2 hover:text-ink',
          )}
        >
          {tab.label}
          {tab.count !== undefined && tab.count > 0 && (
            <span className="ml-1 rounded-full bg-late px-1.5 text-xs leading-4 text-card tabular-nums">
              {tab.count > 99 ? '99+' : tab.count}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
