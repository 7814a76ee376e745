import { useTranslation } from 'react-i18next';
import type { Member } from '../../lib/records/member.record';
import type { RosterDay } from '../../lib/records/roster-day.record';
import type { Shift } from '../../lib/records/shift.record';
import type { Planned } from '../../lib/shifts/commands';
import { hoursOf } from '../../lib/shifts/spans';
import { classes } from '../ui/classes';
import { Select } from '../ui/field';

const rest = 'rest';

/** Members down, days across; each cell is a choice, so that letters and arrow keys plan as well as the mouse. */
export function RosterGrid(props: {
  week: readonly string[];
  today: string;
  members: readonly Member[];
  shifts: readonly Shift[];
  rows: readonly RosterDay[];
  onPlan: (cell: Planned) => void;
}) {
  const { week, today, members, shifts, rows, onPlan } = props;
  const { t, i18n } = useTranslation();
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  const planned = new Map(rows.map((row) => [`${row.who}#${row.day}`, row]));
  const shiftOf = (who: string, day: string) => {
    const row = planned.get(`${who}#${day}`);
    return shifts.find(({ id }) => id === row?.shiftId);
  };
  const hours = (who: string) => week.reduce((sum, day) => sum + hoursOf(shiftOf(who, day)?.spans ?? []), 0);
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-[720px] border-collapse text-left tabular-nums">
        <thead className="text-sm text-ink2">
          <tr className="border-b border-line">
            <th scope="col" className="sticky left-0 z-10 bg-card py-1 pr-1 font-normal">
              {t('roster:member')}
            </th>
            {week.map((day) => (
              <th
                key={day}
                scope="col"
                aria-current={day === today ? 'date' : undefined}
                className={classes('px-1 py-1 font-normal', day === today && 'font-semibold text-brand-ink')}
              >
                {weekday.format(new Date(`${day}T00:00:00Z`))} {day.slice(5)}
              </th>
            ))}
            <th scope="col" className="py-1 text-right font-normal">
              {t('roster:sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ id, name }) => (
            <tr key={id} className="border-b border-line">
              <th
                scope="row"
                className="sticky left-0 z-10 max-w-28 truncate bg-card py-1 pr-1 font-semibold"
              >
                {name}
              </th>
              {week.map((day) => {
                const row = planned.get(`${id}#${day}`);
                const shift = shiftOf(id, day);
                const value = row?.shiftId === null ? rest : (shift?.id ?? '');
                return (
                  <td key={day} className="p-0.5">
                    <Select
                      aria-label={t('roster:cell', { name, day })}
                      value={value}
                      onChange={({ target }) => onPlan({ who: id, day, shiftId: shiftIdOf(target.value) })}
                      className={classes(
                        shift && `tag-${shift.colour} border-(--tag-edge)! text-(--tag)!`,
                        value === rest && 'text-ink2!',
                      )}
                    >
                      <option value="">–</option>
                      {shifts.map((one) => (
                        <option key={one.id} value={one.id}>
                          {one.name}
                        </option>
                      ))}
                      <option value={rest}>{t('roster:rest')}</option>
                    </Select>
                  </td>
                );
              })}
              <td className="py-1 text-right whitespace-nowrap">
                {t('roster:hours', { hours: Math.round(hours(id) * 10) / 10 })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const shiftIdOf = (value: string): string | null | undefined =>
  value === '' ? undefined : value === rest ? null : value;
