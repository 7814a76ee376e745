import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { formatThreshold } from '../../lib/waits/rules';
import { Button } from '../ui/button';
import { Select } from '../ui/field';
import { setReminder } from './set-reminder';
import { Switch } from './switch';
import { useLanguage } from './use-language';
import { useSetting } from './use-setting';

const repeats = [0, 30, 60, 180] as const;

/** Sound, notification and repetition. */
export function HowTold() {
  const { t } = useTranslation();
  const language = useLanguage();
  const loud = useSetting('notifications');
  const sounds = useSetting('sounds');
  const volume = useSetting('volume');
  const every = useSetting('repeatEvery');
  return (
    <section aria-label={t('reminders:how')} className="mt-6 max-w-xl border-t border-line pt-4">
      <h3 className="mb-2 font-semibold">{t('reminders:how')}</h3>
      <Line title={t('options:notifications')} hint={t('options:notificationsHint')}>
        <Switch
          label={t('options:notifications')}
          on={loud}
          onChange={(on) => void setReminder('notifications', on)}
        />
      </Line>
      <Line title={t('reminders:sounds')} hint={t('reminders:soundsHint')}>
        <Switch label={t('reminders:sounds')} on={sounds} onChange={(on) => void setReminder('sounds', on)} />
      </Line>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <label className="flex items-center gap-2 text-ink2">
          {t('reminders:volume')}
          <input
            type="range"
            min={0}
            max={100}
            step={5}
            value={volume}
            onChange={({ target }) => void setReminder('volume', Number(target.value))}
            className="w-36 accent-(--brand)"
          />
        </label>
        <span className="w-10 tabular-nums text-ink3">{volume}%</span>
        <Button small onClick={() => void ask('trySound', { kind: 'warn' })}>
          {t('reminders:tryWarn')}
        </Button>
        <Button small onClick={() => void ask('trySound', { kind: 'late' })}>
          {t('reminders:tryLate')}
        </Button>
      </div>
      <Line title={t('reminders:repeat')} hint={t('reminders:repeatHint')}>
        <Select
          aria-label={t('reminders:repeat')}
          className="w-36! flex-none"
          value={every}
          onChange={({ target }) => void setReminder('repeatEvery', Number(target.value))}
        >
          {[...new Set([...repeats, every])].map((seconds) => (
            <option key={seconds} value={seconds}>
              {seconds === 0
                ? t('reminders:repeatOff')
                : t('reminders:repeatEvery', { time: formatThreshold(seconds, language) })}
            </option>
          ))}
        </Select>
      </Line>
    </section>
  );
}

const Line = ({ title, hint, children }: { title: string; hint: string; children: ReactNode }) => (
  <div className="mb-3 flex items-start gap-3">
    <div className="flex-1">
      <p>{title}</p>
      <p className="text-sm text-ink3">{hint}</p>
    </div>
    {children}
  </div>
);
