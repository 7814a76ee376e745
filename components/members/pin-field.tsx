import { Field, Input } from '../ui/field';

/** A PIN has four to eight digits. */
export const isPin = (text: string): boolean => /^\d{4,8}$/.test(text);

/** A field for a PIN; `fresh` where a new one is set, so that the browser offers no stored password. */
export function PinField(props: {
  label: string;
  value: string;
  onChange: (pin: string) => void;
  error: string | undefined;
  fresh?: boolean;
  autoFocus?: boolean;
}) {
  const { label, value, onChange, error, fresh = false, autoFocus = false } = props;
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <Input
          {...ids}
          type="password"
          inputMode="numeric"
          autoComplete={fresh ? 'new-password' : 'off'}
          autoFocus={autoFocus}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
