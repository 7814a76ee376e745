import { classes } from '../ui/classes';

/** On or off at once. Position and colour say the same, so colour is not the only sign. */
export function Switch(props: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  const { label, on, onChange } = props;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      onClick={() => onChange(!on)}
      className={classes(
        'inline-flex h-5 w-9 flex-none items-center rounded-full border p-px disabled:cursor-default disabled:opacity-60',
        on ? 'justify-end border-brand bg-brand' : 'border-ink3 bg-hover',
      )}
    >
      <span className={classes('size-4 rounded-full', on ? 'bg-card' : 'bg-ink3')} />
    </button>
  );
}
