import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type FillValues, lapseOf, type Place } from '../../lib/phrases/variables-fill';
import { classes } from '../ui/classes';
import { Field, Input } from '../ui/field';

/** One question: a line to type in, or options of which one is chosen. */
export function FillInField(props: {
  part: Place;
  label: string;
  values: FillValues;
  value: string;
  /** Nothing stands in it, and that is to be said. */
  blank: boolean;
  onChange: (value: string) => void;
}) {
  const { part, label, values, value, blank, onChange } = props;
  const { t } = useTranslation();
  const name = useId();
  if (part.kind === 'ask' && part.options.length > 0) {
    return (
      <fieldset data-field className="mb-2">
        <legend className="mb-0.5 text-sm text-ink2">{label}</legend>
        <div className="flex flex-wrap gap-1">
          {part.options.map((option) => (
            <label
              key={option}
              className={classes(
                'max-w-full cursor-pointer truncate rounded-full border px-2.5 py-px has-focus-visible:outline-2',
                option === value
                  ? 'border-brand bg-brand text-on-brand'
                  : 'border-edge bg-card hover:bg-hover',
              )}
            >
              <input
                type="radio"
                name={name}
                className="sr-only"
                checked={option === value}
                onChange={() => onChange(option)}
              />
              {option}
            </label>
          ))}
        </div>
      </fieldset>
    );
  }
  const lapse = lapseOf(part, values);
  return (
    <div data-field>
      <Field
        label={label}
        hint={lapse && t(`variables:${lapse.standing}On`, { name: label, day: lapse.day })}
        error={blank ? t('variables:blank') : undefined}
      >
        {(ids) => (
          <Input
            {...ids}
            type="text"
            autoComplete="off"
            maxLength={500}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
