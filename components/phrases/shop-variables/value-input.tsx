import { useState } from 'react';
import { Input } from '../../ui/field';

/** A value changed in place: stored on Enter or on leaving, back on Escape. */
export function ValueInput(props: { label: string; value: string; onChange: (value: string) => void }) {
  const { label, value, onChange } = props;
  const [typed, setTyped] = useState<string>();
  const leave = () => {
    setTyped(undefined);
    const next = typed?.trim();
    if (next !== undefined && next !== value) onChange(next);
  };
  return (
    <Input
      aria-label={label}
      value={typed ?? value}
      maxLength={500}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') setTyped(undefined);
      }}
    />
  );
}
