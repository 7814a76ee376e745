import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Pill } from '../ui/pill';
import { JoinCard } from './join-card';
import type { Seat } from './use-seats';

/** Who may be in step from this computer; a colleague of the next shift is added with his own invite. */
export function SeatsCard(props: { seats: Seat[]; shop: string; onJoined: (name: string) => void }) {
  const { seats, shop, onJoined } = props;
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Card
        title={t('team:seats')}
        aside={
          <Button small aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {t('team:seatAdd')}
          </Button>
        }
        className="px-4! py-3!"
      >
        <ul aria-label={t('team:seats')} className="flex flex-wrap gap-2">
          {seats.map(({ name, role, active }) => (
            <li key={name} className="flex items-center gap-2 rounded-md border border-line px-2 py-0.5">
              {name}
              <span className="text-sm text-ink3">{t(`team:role_${role}`)}</span>
              {active && <Pill tone="brand">{t('team:seatNow')}</Pill>}
            </li>
          ))}
        </ul>
        <p className="mt-2 text-sm text-ink3">{t('team:seatsHint')}</p>
      </Card>
      {adding && (
        <JoinCard
          title={t('team:seatAdd')}
          hint={t('team:joinHint')}
          here={shop}
          onJoined={(name) => {
            setAdding(false);
            onJoined(name);
          }}
        />
      )}
    </>
  );
}
