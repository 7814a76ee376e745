import { useLiveQuery } from 'dexie-react-hooks';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hour } from '../../lib/kernel/clock';
import { dayAfter, dayName } from '../../lib/kernel/day-name';
import type { Member } from '../../lib/records/member.record';
import type { Shift } from '../../lib/records/shift.record';
import { type Planned, planDays } from '../../lib/shifts/commands';
import { plansIn, rosterBetween } from '../../lib/shifts/queries';
import { rosterWarnings } from '../../lib/shifts/warnings';
import { nextWeek, weekOf } from '../../lib/shifts/week';
import { LeadsOnly, useMayLead } from '../members/leads-only';
import { useWriter } from '../members/use-writer';
import { Button, IconButton } from '../ui/button';
import { Empty } from '../ui/empty';
import { say } from '../ui/toasts';
import { useNow } from '../ui/use-now';
import { RosterGrid } from './roster-grid';
import { RosterImport } from './roster-import';
import { RosterWarnings } from './roster-warnings';

/** Who works when, a week at a time; the week before is copied in one go. */
export function RosterSection({ shifts, members }: { shifts: readonly Shift[]; members: readonly Member[] }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const may = useMayLead();
  const today = dayName(useNow(hour));
  const [shown, setShown] = useState<string>();
  const [importing, setImporting] = useState(false);
  const week = weekOf(shown ?? today);
  const [first = today] = week;
  const last = week.at(-1) ?? today;
  const rows = useLiveQuery(async () => await rosterBetween(dayAfter(first, -7), last), [first, last]) ?? [];
  const write = async (cells: readonly Planned[], words?: string) => {
    const back = await planDays(cells, writer);
    if (words !== undefined) say(words, { label: t('common:undo'), run: back });
  };
  const known = new Set(members.map(({ id }) => id));
  const before = nextWeek(rows.filter(({ day, who }) => day < first && known.has(who)));
  const plans = members.map(({ id }) => ({ who: id, days: plansIn(rows, shifts, id) }));
  return (
    <section aria-label={t('roster:title')}>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <h3 className="font-semibold">{t('roster:title')}</h3>
        <IconButton label={t('roster:weekBefore')} onClick={() => setShown(dayAfter(first, -7))}>
          <ChevronLeft size={15} aria-hidden />
        </IconButton>
        <span className="tabular-nums">
          {first.slice(5)} – {last.slice(5)}
        </span>
        <IconButton label={t('roster:weekAfter')} onClick={() => setShown(dayAfter(first, 7))}>
          <ChevronRight size={15} aria-hidden />
        </IconButton>
        {!week.includes(today) && <Button onClick={() => setShown(undefined)}>{t('roster:thisWeek')}</Button>}
        <span className="flex-1" />
        <Button
          disabled={!may || before.length === 0}
          onClick={() => void write(before, t('roster:copied', { count: before.length }))}
        >
          {t('roster:copyWeek')}
        </Button>
        <Button disabled={!may} onClick={() => setImporting(true)}>
          {t('roster:import')}
        </Button>
      </div>
      {members.length === 0 ? (
        <Empty title={t('roster:noMembers')}>
          <a href="#/members" className="text-brand-ink underline">
            {t('roster:addMembers')}
          </a>
        </Empty>
      ) : (
        <LeadsOnly>
          <RosterGrid
            week={week}
            today={today}
            members={members}
            shifts={shifts}
            rows={rows}
            onPlan={(cell) => void write([cell])}
          />
        </LeadsOnly>
      )}
      <RosterWarnings warnings={rosterWarnings(plans, week)} members={members} />
      <RosterImport
        open={importing}
        onClose={() => setImporting(false)}
        known={{ members, shifts }}
        today={today}
        onRead={async (entries) => {
          await write(entries, t('roster:imported', { count: entries.length }));
          setShown(entries[0]?.day);
        }}
      />
    </section>
  );
}
