import { useId } from 'react';

/** A few values of which one holds. */
export function Choice<Value extends string>(props: {
  legend: string;
  value: Value;
  options: { value: Value; label: string }[];
  onChange: (value: Value) => void;
}) {
  const { legend, value, options, onChange } = props;
  const name = useId();
  return (
    <fieldset className="mb-5">
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex cursor-pointer items-center gap-2 rounded-lg border border-edge px-3 py-1.5 has-checked:border-brand has-checked:bg-brand-soft has-focus-visible:outline-2 has-focus-visible:outline-brand"
          >
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="accent-(--brand)"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
