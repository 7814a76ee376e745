import { useState } from 'react';
import { Input } from '../../ui/field';

/**
 * A day changed in place, `2026-11-25` or '' for none. While a year is typed the browser tells days of the year 2 and
 * 20, and '' for half a day: those wait until the field is left.
 */
export function DayInput(props: { label: string; value: string; onChange: (day: string) => void }) {
  const { label, value, onChange } = props;
  const [typed, setTyped] = useState<string>();
  const store = (day: string) => {
    if (day !== value) onChange(day);
  };
  return (
    <Input
      type="date"
      aria-label={label}
      value={typed ?? value}
      max="9999-12-31"
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value >= '2000') store(target.value);
      }}
      onBlur={() => {
        if (typed !== undefined) store(typed);
        setTyped(undefined);
      }}
      className="w-34! flex-none text-sm"
    />
  );
}
