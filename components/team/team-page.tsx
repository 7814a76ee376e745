import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncState } from '../../lib/records/sync-state.record';
import { teamState } from '../../lib/team/queries';
import { useMember } from '../members/use-writer';
import { Page } from '../settings/page';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { JoinCard } from './join-card';
import { LeadView } from './lead-view';
import { MakeForm } from './make-form';
import { OpenKeep } from './open-keep';
import { OpenedTeam } from './opened-team';
import { OwnRecordsCard } from './own-records-card';
import { SeatsCard } from './seats-card';
import { StateCard } from './state-card';
import { TroubleList } from './trouble-list';
import { useArrival } from './use-arrival';
import { useOpened } from './use-opened';
import { useSeats } from './use-seats';

/** Making a team, joining one, and how this computer stands with it. */
export function TeamPage() {
  const { t } = useTranslation();
  const state = useLiveQuery(async () => await teamState(), []);
  const member = useMember();
  const [opened, setOpened] = useOpened();
  const [making, setMaking] = useState(false);
  const [arrived, setArrived] = useState<string>();
  useArrival(arrived);
  if (state === undefined || opened === undefined || member === undefined) return null;
  const mayKeep = state === null || state.role === 'lead';
  return (
    <Page title={t('options:nav_team')} hint={t('team:hint')}>
      {state && <Joined state={state} onJoined={setArrived} />}
      {state === null && !opened && !making && (
        <Outside onMake={() => setMaking(true)} onJoined={setArrived} />
      )}
      {state === null && !opened && making && (
        <MakeForm
          lead={member?.name ?? ''}
          onCancel={() => setMaking(false)}
          onMade={async (made) => {
            await setOpened(made);
            setMaking(false);
          }}
        />
      )}
      {opened && mayKeep && <OpenedTeam opened={opened} joined={state !== null} onChange={setOpened} />}
      {!opened && !making && mayKeep && <OpenKeep onOpen={setOpened} />}
    </Page>
  );
}

function Outside({ onMake, onJoined }: { onMake: () => void; onJoined: (name: string) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="mb-3 text-ink2">{t('team:off')}</p>
      <div className="grid grid-cols-2 items-start gap-4 max-[900px]:grid-cols-1">
        <Card title={t('making:title')} className="p-4!">
          <p className="mb-3 text-ink2">{t('making:hint')}</p>
          <Button look="primary" onClick={onMake}>
            {t('making:start')}
          </Button>
        </Card>
        <JoinCard title={t('team:joinTitle')} hint={t('team:joinHint')} onJoined={onJoined} />
      </div>
    </>
  );
}

function Joined({ state, onJoined }: { state: SyncState; onJoined: (name: string) => void }) {
  const seats = useSeats();
  return (
    <div className="grid gap-3">
      <StateCard state={state} name={seats.find(({ active }) => active)?.name} />
      <OwnRecordsCard role={state.role} />
      <TroubleList />
      <SeatsCard seats={seats} shop={state.shop} onJoined={onJoined} />
      {state.role === 'lead' && <LeadView />}
    </div>
  );
}
