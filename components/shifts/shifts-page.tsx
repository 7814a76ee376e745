import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { allShifts } from '../../lib/shifts/queries';
import { LeadsLine, LeadsOnly } from '../members/leads-only';
import { useMembers } from '../members/use-writer';
import { Page } from '../settings/page';
import { setReminder } from '../settings/set-reminder';
import { Switch } from '../settings/switch';
import { useSetting } from '../settings/use-setting';
import { RosterSection } from './roster-section';
import { ShiftList } from './shift-list';

/** Working hours and who works them. */
export function ShiftsPage() {
  const { t } = useTranslation();
  const shifts = useLiveQuery(allShifts, []);
  const members = useMembers();
  const remindOffDuty = useSetting('remindOffDuty');
  if (!shifts || !members) return null;
  return (
    <Page title={t('options:nav_shifts')} hint={t('roster:pageHint')} wide>
      <LeadsLine />
      <RosterSection shifts={shifts} members={members} />
      <div className="mt-6 max-w-3xl">
        <LeadsOnly>
          <ShiftList shifts={shifts} />
        </LeadsOnly>
        <div className="mt-6 flex items-center gap-3 border-t border-line pt-4">
          <Switch
            label={t('roster:remindOffDuty')}
            on={remindOffDuty}
            onChange={(on) => void setReminder('remindOffDuty', on)}
          />
          <span>
            {t('roster:remindOffDuty')}{' '}
            <span className="text-sm text-ink3">{t('roster:remindOffDutyHint')}</span>
          </span>
        </div>
      </div>
    </Page>
  );
}
