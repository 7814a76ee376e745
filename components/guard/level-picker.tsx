import { useTranslation } from 'react-i18next';
import type { GuardLevel } from '../../lib/guard/rule';
import { Select } from '../ui/field';

/** Held back once, or told only. */
export function LevelPicker(props: {
  label: string;
  value: GuardLevel;
  onChange: (level: GuardLevel) => void;
}) {
  const { label, value, onChange } = props;
  const { t } = useTranslation();
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value === 'red' ? 'red' : 'amber')}
      className="w-28! flex-none py-0 text-sm"
    >
      <option value="red">{t('guard:level_red')}</option>
      <option value="amber">{t('guard:level_amber')}</option>
    </Select>
  );
}
