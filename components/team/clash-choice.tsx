import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../lib/team/queries';
import { Button } from '../ui/button';
import { useFieldWords } from './use-field-words';

/** One field that both changed: mine and the colleague's side by side, one click takes either. */
export function ClashChoice(props: {
  clash: Trouble['clashes'][number];
  onTake: (take: 'mine' | 'theirs') => Promise<void>;
}) {
  const { clash, onTake } = props;
  const { t } = useTranslation();
  const { fieldName, valueText } = useFieldWords();
  const field = fieldName(clash.field);
  const both = clash.kept === 'both';
  const sides = [
    ['mine', t('team:mine'), clash.mine, t('team:takeMine')],
    ['theirs', t('team:theirs'), clash.theirs, t('team:takeTheirs')],
  ] as const;
  return (
    <fieldset className="mt-2">
      <legend className="text-sm">
        <b className="font-semibold">{field}</b>{' '}
        <span className="text-ink3">{t(both ? 'team:clashBoth' : 'team:clashHint')}</span>
      </legend>
      <div className="mt-1 grid grid-cols-2 gap-2 max-[700px]:grid-cols-1">
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
