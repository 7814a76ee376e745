import { useTranslation } from 'react-i18next';
import { LeadsLine, LeadsOnly } from '../../members/leads-only';
import { HowTold } from '../../settings/how-told';
import { Page } from '../../settings/page';
import { ReminderRules } from '../../settings/reminder-rules';
import { RulePreview } from '../../settings/rule-preview';
import { ThresholdList } from '../../settings/threshold-list';
import { QuietSection } from '../../waits/quiet-section';

/** When and how an agent is told of waits. */
export function RemindersPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('options:nav_reminders')} hint={t('options:remindersHint')}>
      <p className="mb-3 text-ink2">{t('reminders:steps')}</p>
      <LeadsLine />
      <LeadsOnly>
        <ThresholdList />
        <ReminderRules />
      </LeadsOnly>
      <RulePreview />
      <HowTold />
      <QuietSection />
    </Page>
  );
}
