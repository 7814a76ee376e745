import { classes } from '../ui/classes';

/** One line of stages that scrolls sideways. */
export function StageChips(props: {
  label: string;
  value: string;
  onChange: (id: string) => void;
  stages: { id: string; label: string }[];
}) {
  const { label, value, onChange, stages } = props;
  return (
    <fieldset
      className="my-2 flex min-w-0 flex-none gap-1.5 overflow-x-auto pr-5 [mask-image:linear-gradient(to_right,#000_calc(100%-20px),transparent)] [scrollbar-width:none]"
      aria-label={label}
    >
      {stages.map((stage) => (
        <button
          key={stage.id}
          type="button"
          aria-pressed={stage.id === value}
          onClick={() => onChange(stage.id)}
          className={classes(
            'rounded-full px-2.5 text-sm leading-6 whitespace-nowrap',
            stage.id === value ? 'bg-brand text-on-brand' : 'bg-hover text-ink2 hover:text-ink',
          )}
        >
          {stage.label}
        </button>
      ))}
    </fieldset>
  );
}
