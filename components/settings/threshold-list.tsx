import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThreshold } from '../../lib/waits/rules';
import { stepsTo, usualLimits } from '../../lib/waits/thresholds';
import { Button, IconButton } from '../ui/button';
import { Field, Input, Select } from '../ui/field';
import { say } from '../ui/toasts';
import { setReminder } from './set-reminder';
import { mostThresholds, readThreshold, type ThresholdProblem, thresholdProblem } from './threshold-rules';
import { useLanguage } from './use-language';
import { useSetting } from './use-setting';

const presets = [[30, 60, 180], [60, 180], ...usualLimits.slice(0, 3).map(stepsTo), [20, 40, 60, 180]];

/** At which waits somebody is told. Every change holds at once and can be taken back. */
export function ThresholdList() {
  const { t } = useTranslation();
  const language = useLanguage();
  const thresholds = useSetting('thresholds');
  const [amount, setAmount] = useState('');
  const [unit, setUnit] = useState<'seconds' | 'minutes'>('seconds');
  const [problem, setProblem] = useState<ThresholdProblem | 'thresholdMost' | 'thresholdLast'>();
  const spell = (seconds: number) => formatThreshold(seconds, language);
  const write = async (next: number[]) => {
    const before = thresholds;
    const sorted = next.toSorted((a, b) => a - b);
    await setReminder('thresholds', sorted);
    setProblem(undefined);
    say(t('options:thresholdsChanged', { list: sorted.map(spell).join(' / ') }), {
      label: t('common:undo'),
      run: () => setReminder('thresholds', before),
    });
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    const seconds = readThreshold(amount, unit);
    const found =
      thresholds.length >= mostThresholds ? 'thresholdMost' : thresholdProblem(seconds, thresholds);
    setProblem(found);
    if (found) return;
    setAmount('');
    void write([...thresholds, seconds]);
  };
  const drop = (seconds: number) => {
    if (thresholds.length === 1) setProblem('thresholdLast');
    else void write(thresholds.filter((other) => other !== seconds));
  };
  const typed = readThreshold(amount, unit);
  const said = problem && t(`options:${problem}`, { time: Number.isInteger(typed) ? spell(typed) : '' });
  return (
    <section aria-label={t('options:thresholds')}>
      <ol className="mb-3 max-w-sm rounded-lg border border-line">
        {thresholds.map((seconds, index) => (
          <li key={seconds} className="flex items-center gap-3 border-b border-line px-3 py-1 last:border-0">
            <span className="flex-1 text-ink3">{t('options:thresholdAt', { n: index + 1 })}</span>
            <b className="font-semibold tabular-nums">{spell(seconds)}</b>
            <IconButton
              label={t('options:removeThreshold', { time: spell(seconds) })}
              onClick={() => drop(seconds)}
            >
              <X size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
      <form onSubmit={add} noValidate className="mb-3 max-w-sm">
        <Field label={t('options:addThreshold')} error={said}>
          {(ids) => (
            <div className="flex gap-2">
              <Input
                {...ids}
                inputMode="decimal"
                value={amount}
                onChange={(event) => {
                  setAmount(event.target.value);
                  setProblem(undefined);
                }}
              />
              <Select
                aria-label={t('options:thresholdUnit')}
                value={unit}
                onChange={(event) => setUnit(event.target.value === 'minutes' ? 'minutes' : 'seconds')}
                className="w-28! flex-none"
              >
                <option value="seconds">{t('options:seconds')}</option>
                <option value="minutes">{t('options:minutes')}</option>
              </Select>
              <Button type="submit">{t('common:add')}</Button>
            </div>
          )}
        </Field>
      </form>
      <p className="mb-1 text-sm text-ink2">{t('options:presets')}</p>
      <div className="flex flex-wrap gap-2">
        {presets.map((preset) => {
          const list = preset.map(spell).join(' / ');
          return (
            <Button
              key={list}
              aria-label={t('options:presetUse', { list })}
              disabled={preset.join() === thresholds.join()}
              onClick={() => void write(preset)}
            >
              {list}
            </Button>
          );
        })}
      </div>
    </section>
  );
}
