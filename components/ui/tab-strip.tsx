import { classes } from './classes';

/** A row of tabs; arrow keys move, as screen readers expect. */
export function TabStrip<Id extends string>(props: {
  label: string;
  value: Id;
  onChange: (id: Id) => void;
  tabs: { id: Id; label: string; count?: number }[];
}) {
  const { label, value, onChange, tabs } = props;
  const move = (strip: Element, step: number) => {
    const at = tabs.findIndex(({ id }) => id === value);
    const to = (at + step + tabs.length) % tabs.length;
    const next = tabs[to];
    if (!next) return;
    onChange(next.id);
    // Here and not when it is drawn: in the panel a focus taken later takes the agent's keys from the page.
    strip.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <div
      role="tablist"
      aria-label={label}
      className="flex border-b border-line bg-card px-1"
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') move(event.currentTarget, 1);
        if (event.key === 'ArrowLeft') move(event.currentTarget, -1);
      }}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          aria-selected={tab.id === value}
          tabIndex={tab.id === value ? 0 : -1}
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
