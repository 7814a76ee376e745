import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';

/** One chip per stage; '' is all of them. */
export function StageChips(props: { stages: string[]; stage: string; onStage: (stage: string) => void }) {
  const { stages, stage, onStage } = props;
  const { t } = useTranslation();
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{t('library:stages')}</legend>
      {['', ...stages].map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === stage}
          onClick={() => onStage(name)}
          className={classes(
            'min-h-[24px] rounded-full px-2.5 text-sm',
            name === stage ? 'bg-brand text-on-brand' : 'bg-hover text-ink2 hover:text-ink',
          )}
        >
          {name === '' ? t('library:all') : name}
        </button>
      ))}
    </fieldset>
  );
}
