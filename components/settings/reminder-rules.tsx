import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setting } from '../../lib/settings/rules';
import { formatThreshold } from '../../lib/waits/rules';
import { limitOf, stepsTo, usualLimits } from '../../lib/waits/thresholds';
import { Button, IconButton } from '../ui/button';
import { Field, Input, Select } from '../ui/field';
import { say } from '../ui/toasts';
import { setReminder } from './set-reminder';
import { StepList } from './step-list';
import { useLanguage } from './use-language';
import { type RuleKey, type RuleRoom, useRuleNames } from './use-rule-names';
import { useSetting } from './use-setting';

type Rules = Setting<'reminderRules'>;
const own = 'own';
const [shortest, longest] = [15, 43_200];

const split = (key: RuleKey): [RuleRoom, string] => {
  const at = key.indexOf(':');
  return [key.slice(0, at) as RuleRoom, key.slice(at + 1)];
};

/** Limits of their own for sites, tags and shifts. Every change holds at once and can be taken back. */
export function ReminderRules() {
  const { t } = useTranslation();
  const language = useLanguage();
  const rules = useSetting('reminderRules');
  const { sites, tags, shifts, nameOf } = useRuleNames();
  const [key, setKey] = useState<RuleKey | ''>('');
  const [limit, setLimit] = useState(String(usualLimits[1]));
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const kept = [
    ...Object.keys(rules.sites).map((id): RuleKey => `sites:${id}`),
    ...Object.keys(rules.tags).map((id): RuleKey => `tags:${id}`),
    ...Object.keys(rules.shifts).map((id): RuleKey => `shifts:${id}`),
  ];
  const write = async (next: Rules, words: string) => {
    await setReminder('reminderRules', next);
    say(words, { label: t('undo'), run: () => setReminder('reminderRules', rules) });
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    const seconds = limit === own ? Number(typed.normalize('NFKC')) : Number(limit);
    const fits = Number.isInteger(seconds) && seconds >= shortest && seconds <= longest;
    setWrong(!fits);
    if (!fits || key === '') return;
    const [room, id] = split(key);
    const words = { name: nameOf(key), list: formatThreshold(seconds, language) };
    void write(
      { ...rules, [room]: { ...rules[room], [id]: stepsTo(seconds) } },
      t('reminders:ruleChanged', words),
    );
    setKey('');
  };
  const drop = (gone: RuleKey) => {
    const [room, id] = split(gone);
    const left = Object.fromEntries(Object.entries(rules[room]).filter(([one]) => one !== id));
    void write({ ...rules, [room]: left }, t('reminders:ruleRemoved', { name: nameOf(gone) }));
  };
  const thresholdsOf = (rule: RuleKey) => {
    const [room, id] = split(rule);
    return rules[room][id] ?? [];
  };
  return (
    <section aria-label={t('reminders:rules')} className="mt-6 border-t border-line pt-4">
      <h3 className="font-semibold">{t('reminders:rules')}</h3>
      <p className="mb-3 text-ink2">{t('reminders:rulesHint')}</p>
      {kept.length === 0 && <p className="mb-3 text-ink3">{t('reminders:ruleNone')}</p>}
      {kept.length > 0 && (
        <ul className="mb-3 max-w-xl rounded-lg border border-line">
          {kept
            .toSorted((a, b) => limitOf(thresholdsOf(a)) - limitOf(thresholdsOf(b)))
            .map((rule) => (
              <li key={rule} className="flex items-center gap-3 border-b border-line px-3 py-1 last:border-0">
                <b className="w-40 truncate font-semibold">{nameOf(rule)}</b>
                <span className="min-w-0 flex-1 text-ink2">
                  <StepList thresholds={thresholdsOf(rule)} />
                </span>
                <IconButton
                  label={t('reminders:removeRule', { name: nameOf(rule) })}
                  onClick={() => drop(rule)}
                >
                  <X size={14} aria-hidden />
                </IconButton>
              </li>
            ))}
        </ul>
      )}
      <form onSubmit={add} noValidate className="flex max-w-xl flex-wrap items-start gap-2">
        <div className="w-52">
          <Field label={t('reminders:ruleFor')}>
            {(ids) => (
              <Select {...ids} value={key} onChange={({ target }) => setKey(target.value as RuleKey)}>
                <option value="" />
                <optgroup label={t('reminders:ruleSite')}>
                  {sites.map(({ id, name }) => (
                    <option key={id} value={`sites:${id}`}>
                      {name}
                    </option>
                  ))}
                </optgroup>
                <optgroup label={t('reminders:ruleTag')}>
                  {tags.map(({ id, name }) => (
                    <option key={id} value={`tags:${id}`}>
                      {name}
                    </option>
                  ))}
                </optgroup>
                <optgroup label={t('reminders:ruleShift')}>
                  {shifts.map(({ id, name }) => (
                    <option key={id} value={`shifts:${id}`}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              </Select>
            )}
          </Field>
        </div>
        <div className="w-32">
          <Field label={t('reminders:limit')}>
            {(ids) => (
              <Select {...ids} value={limit} onChange={({ target }) => setLimit(target.value)}>
                {usualLimits.map((seconds) => (
                  <option key={seconds} value={seconds}>
                    {formatThreshold(seconds, language)}
                  </option>
                ))}
                <option value={own}>{t('reminders:limitOwn')}</option>
              </Select>
            )}
          </Field>
        </div>
        {limit === own && (
          <div className="w-32">
            <Field label={t('reminders:limitOwn')} error={wrong ? t('reminders:limitProblem') : undefined}>
              {(ids) => (
                <Input
                  {...ids}
                  inputMode="numeric"
                  value={typed}
                  onChange={({ target }) => setTyped(target.value)}
                />
              )}
            </Field>
          </div>
        )}
        <Button type="submit" className="mt-[22px]" disabled={key === ''}>
          {t('reminders:addRule')}
        </Button>
      </form>
    </section>
  );
}
