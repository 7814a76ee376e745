import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../lib/team/queries';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import { useFieldWords } from './use-field-words';

/** One field that both changed: mine, the colleague's and, of a text, both together; one click takes one of them. */
export function ClashChoice(props: {
  clash: Trouble['clashes'][number];
  onTake: (take: 'mine' | 'theirs' | 'both') => Promise<void>;
}) {
  const { clash, onTake } = props;
  const { t } = useTranslation();
  const { fieldName, valueText } = useFieldWords();
  const field = fieldName(clash.field);
  const both = clash.kept === 'both';
  const sides: ['mine' | 'theirs' | 'both', string, unknown, string][] = [
    ['mine', t('team:mine'), clash.mine, t('team:takeMine')],
    ['theirs', t('team:theirs'), clash.theirs, t('team:takeTheirs')],
  ];
  if (clash.both !== undefined) sides.push(['both', t('team:together'), clash.both, t('team:takeBoth')]);
  return (
    <fieldset className="mt-2">
      <legend className="text-sm">
        <b className="font-semibold">{field}</b>{' '}
        <span className="text-ink3">{t(both ? 'team:clashBoth' : 'team:clashHint')}</span>
      </legend>
      <div
        className={classes(
          'mt-1 grid gap-2 max-[700px]:grid-cols-1',
          sides.length === 3 ? 'grid-cols-3' : 'grid-cols-2',
        )}
      >
        {sides.map(([side, label, value, action]) => (
          <div key={side} className="flex flex-col rounded-md border border-line bg-bg px-3 py-2">
            <span className="text-sm text-ink3">{label}</span>
            <p className="max-h-40 flex-1 overflow-y-auto break-words whitespace-pre-wrap">
              {valueText(clash.field, value)}
            </p>
            <Button
              small
              className="mt-2 self-start"
              aria-label={`${field}: ${action}`}
              onClick={() => void onTake(side)}
            >
              {action}
            </Button>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
