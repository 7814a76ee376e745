import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thresholdsFor } from '../../lib/waits/thresholds';
import { Field, Select } from '../ui/field';
import { StepList } from './step-list';
import { type Named, useRuleNames } from './use-rule-names';
import { useSetting } from './use-setting';

/** Which thresholds count for a buyer of this site with this tag, and by which rule. */
export function RulePreview() {
  const { t } = useTranslation();
  const general = useSetting('thresholds');
  const rules = useSetting('reminderRules');
  const { sites, tags, nameOf } = useRuleNames();
  const [site, setSite] = useState('');
  const [tag, setTag] = useState('');
  const applied = thresholdsFor({ site, tagIds: tag === '' ? [] : [tag] }, { general, ...rules });
  const name = applied.by === 'general' ? '' : nameOf(`${applied.by}s:${applied.id}`);
  const choose = (label: string, none: string, value: string, all: Named[], set: (id: string) => void) => (
    <div className="w-44">
      <Field label={label}>
        {(ids) => (
          <Select {...ids} value={value} onChange={({ target }) => set(target.value)}>
            <option value="">{none}</option>
            {all.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
  return (
    <section aria-label={t('reminders:preview')} className="mt-3 max-w-xl rounded-lg bg-hover px-3 py-2">
      <h4 className="mb-1 font-semibold">{t('reminders:preview')}</h4>
      <div className="flex flex-wrap gap-2">
        {choose(t('reminders:previewSite'), t('reminders:anySite'), site, sites, setSite)}
        {choose(t('reminders:previewTag'), t('reminders:noTag'), tag, tags, setTag)}
      </div>
      <p aria-live="polite">
        <b className="font-semibold">{t(`reminders:by_${applied.by}`, { name })}</b>
        {' · '}
        <StepList thresholds={applied.thresholds} />
      </p>
    </section>
  );
}
