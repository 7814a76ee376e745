import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayLead } from '../../members/leads-only';
import { useMember } from '../../members/use-writer';
import { classes } from '../../ui/classes';

/** Whether a phrase is the team's or only the member's own. */
export function ScopeChoice(props: {
  mine: boolean;
  error: string | undefined;
  onMine: (mine: boolean) => void;
}) {
  const { mine, error, onMine } = props;
  const { t } = useTranslation();
  const name = useId();
  const nobody = useMember() === null;
  const leads = useMayLead();
  const option = (value: boolean, label: string) => (
    <label
      className={classes(
        'flex min-h-[24px] cursor-pointer items-center rounded-full border px-2.5 py-px text-sm has-focus-visible:outline-2 has-disabled:cursor-default has-disabled:opacity-50',
        value === mine ? 'border-brand bg-brand text-on-brand' : 'border-edge bg-card hover:bg-hover',
      )}
    >
      <input
        type="radio"
        name={name}
        className="sr-only"
        checked={value === mine}
        disabled={value ? nobody && !mine : leads === false}
        onChange={() => onMine(value)}
      />
      {label}
    </label>
  );
  return (
    <fieldset>
      <legend className="sr-only">{t('form:scope')}</legend>
      <div className="flex flex-wrap gap-1">
        {option(false, t('form:team'))}
        {option(true, t('form:mine'))}
      </div>
      {error && (
        <p role="alert" className="text-sm text-late">
          {error}
        </p>
      )}
      {!error && nobody && <p className="text-sm text-ink3">{t('form:signOn')}</p>}
    </fieldset>
  );
}
