import { useTranslation } from 'react-i18next';
import type { WaitingBuyer } from '../../lib/waits/queries';
import { MenuItem, RowMenu } from '../ui/menu';
import type { WaitActs } from './use-wait-acts';
import type { Standing } from './wait-sign';

export const snoozeMinutes = [5, 15, 60] as const;

/** When to be reminded of this buyer again, or never. */
export function WaitMenu(props: { wait: WaitingBuyer; standing: Standing; acts: WaitActs }) {
  const { wait, standing, acts } = props;
  const { t } = useTranslation();
  const label = t('waits:more', { nick: wait.nick });
  return (
    // Not modal: else the list would hear that the mouse left, and move under the open menu.
    <RowMenu label={label} modal={false}>
      {standing === 'snoozed' && <MenuItem onChoose={() => acts.wake(wait)}>{t('waits:wake')}</MenuItem>}
      {!wait.muted && (
        <>
          {snoozeMinutes.map((minutes) => (
            <MenuItem key={minutes} onChoose={() => acts.snoozeFor(wait, minutes)}>
              {t('waits:snooze', { minutes })}
            </MenuItem>
          ))}
          <MenuItem onChoose={() => acts.snoozeUntilWord(wait)}>{t('waits:snoozeWrites')}</MenuItem>
          <MenuItem onChoose={() => acts.mute(wait)}>{t('waits:mute')}</MenuItem>
        </>
      )}
      {wait.muted && <MenuItem onChoose={() => acts.unmute(wait)}>{t('waits:unmute')}</MenuItem>}
    </RowMenu>
  );
}
