import { CopyPlus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  addShopVariable,
  deleteShopVariables,
  editShopVariable,
  restoreShopVariables,
} from '../../../lib/phrases/commands';
import { SHOP_VARIABLES, standingOf } from '../../../lib/phrases/shop-variables';
import type { ShopVariable } from '../../../lib/records/shop-variable.record';
import { useWriter } from '../../members/use-writer';
import { useLanguage } from '../../settings/use-language';
import { IconButton } from '../../ui/button';
import { Pill, type Tone } from '../../ui/pill';
import { say } from '../../ui/toasts';
import { DayInput } from './day-input';
import { ValueInput } from './value-input';

interface Props {
  name: string;
  shop: string;
  /** What is stored; `undefined` while nothing is set for this name in this shop. */
  row: ShopVariable | undefined;
  /** The row that counts today, here or of all shops. */
  inForce: ShopVariable | undefined;
  today: string;
  /** A name of the shop's own goes with its last row. */
  removable: boolean;
}

/** One value with its dates; what is changed is stored at once and can be taken back. */
export function ShopVariableRow({ name, shop, row, inForce, today, removable }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const writer = useWriter();
  const shown = SHOP_VARIABLES.find(({ zh }) => zh === name)?.[language] ?? name;
  const undoing = (words: string, run: () => Promise<void>) => say(words, { label: t('common:undo'), run });

  const save = async (field: 'value' | 'from' | 'to', next: string) => {
    const words = t('variables:saved', { name: shown });
    if (row) {
      const before = row[field];
      await editShopVariable(row.id, { [field]: next }, writer);
      return undoing(words, () => editShopVariable(row.id, { [field]: before }, writer));
    }
    const id = await addShopVariable({ shop, name, value: '', from: '', to: '', [field]: next }, writer);
    undoing(words, () => deleteShopVariables([id], writer));
  };
  const remove = async ({ id }: ShopVariable) => {
    await deleteShopVariables([id], writer);
    undoing(t('variables:deleted', { name: shown }), () => restoreShopVariables([id], writer));
  };
  const addPeriod = async () => {
    const id = await addShopVariable({ shop, name, value: '', from: '', to: '' }, writer);
    undoing(t('variables:periodAdded', { name: shown }), () => deleteShopVariables([id], writer));
  };
  const label = (field: 'value' | 'from' | 'to') => t(`variables:${field}Of`, { name: shown });
  const day = (field: 'from' | 'to') => (
    <DayInput label={label(field)} value={row?.[field] ?? ''} onChange={(next) => void save(field, next)} />
  );
  const { tone, words } = useTodaysWords(row, inForce, today, shop);
  return (
    <li className="border-b border-line px-3 py-2 last:border-0">
      <div className="flex items-center gap-2">
        <span className="w-34 flex-none truncate font-semibold" title={shown}>{`{${shown}}`}</span>
        <ValueInput
          label={label('value')}
          value={row?.value ?? ''}
          onChange={(value) => void save('value', value)}
        />
        <IconButton
          label={t('variables:addPeriod', { name: shown })}
          disabled={!row || row.value === ''}
          onClick={() => void addPeriod()}
        >
          <CopyPlus size={15} aria-hidden />
        </IconButton>
        <IconButton
          label={t(removable ? 'variables:deleteOwn' : 'variables:delete', { name: shown })}
          disabled={!row}
          onClick={() => row && void remove(row)}
        >
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-1.5 pl-36">
        {day('from')}
        <span className="text-sm text-ink3">{t('variables:until')}</span>
        {day('to')}
        <Pill tone={tone} className="max-w-full truncate">
          {words}
        </Pill>
      </div>
    </li>
  );
}

/** What becomes of a row today, in a few words. */
function useTodaysWords(
  row: ShopVariable | undefined,
  inForce: ShopVariable | undefined,
  today: string,
  shop: string,
): { tone: Tone; words: string } {
  const { t } = useTranslation();
  if (row && row.id === inForce?.id) return { tone: 'ok', words: t('variables:inForce') };
  if (row && row.from !== '' && row.to !== '' && row.from > row.to) {
    return { tone: 'late', words: t('variables:crossed') };
  }
  const standing = row ? standingOf(row, today) : 'blank';
  if (row && standing === 'ended') return { tone: 'late', words: t('variables:endedDay', { day: row.to }) };
  if (row && standing === 'notYet')
    return { tone: 'warn', words: t('variables:notYetDay', { day: row.from }) };
  if (standing === 'valid') return { tone: 'mute', words: t('variables:otherInForce') };
  const fromAll = shop !== '' && inForce?.shop === '';
  return {
    tone: 'mute',
    words: fromAll ? t('variables:fromAll', { value: inForce.value }) : t('variables:unset'),
  };
}
