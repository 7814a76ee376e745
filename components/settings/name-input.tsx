import { useId, useState } from 'react';
import { Input } from '../ui/field';

/** A name changed in place: stored on Enter or on leaving, back on Escape; a name that cannot be says why. */
export function NameInput(props: {
  label: string;
  value: string;
  maxLength: number;
  /** Words for what is wrong with a name, or undefined. */
  problem: (name: string) => string | undefined;
  onChange: (name: string) => void;
}) {
  const { label, value, maxLength, problem, onChange } = props;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const name = (typed ?? value).trim();
  const wrong = typed === undefined || name === value ? undefined : problem(name);
  const leave = () => {
    if (wrong) return;
    setTyped(undefined);
    if (name !== value) onChange(name);
  };
  return (
    <div className="min-w-0 flex-1">
      <Input
        aria-label={label}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong ? id : undefined}
        value={typed ?? value}
        maxLength={maxLength}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setTyped(undefined);
        }}
        className="border-transparent bg-transparent hover:border-edge focus:border-edge focus:bg-card"
      />
      {wrong && (
        <p id={id} role="alert" className="text-sm text-late">
          {wrong}
        </p>
      )}
    </div>
  );
}
