import { useTranslation } from 'react-i18next';
import { Page } from '../../settings/page';
import { setReminder } from '../../settings/set-reminder';
import { Switch } from '../../settings/switch';
import { ThresholdList } from '../../settings/threshold-list';
import { useSetting } from '../../settings/use-setting';

/** When and how an agent is told of waits. */
export function RemindersPage() {
  const { t } = useTranslation();
  const loud = useSetting('notifications');
  return (
    <Page title={t('options:nav_reminders')} hint={t('options:remindersHint')}>
      <ThresholdList />
      <div className="mt-6 flex max-w-xl items-start gap-3 border-t border-line pt-4">
        <div className="flex-1">
          <h3 className="font-semibold">{t('options:notifications')}</h3>
          <p className="text-sm text-ink3">{t('options:notificationsHint')}</p>
        </div>
        <Switch
          label={t('options:notifications')}
          on={loud}
          onChange={(on) => void setReminder('notifications', on)}
        />
      </div>
    </Page>
  );
}
