import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { type Trouble, troubles } from '../../lib/team/queries';
import { tableNames } from '../backup/backup-counts';
import { Button } from '../ui/button';
import { Pill } from '../ui/pill';
import { say } from '../ui/toasts';
import { ClashChoice } from './clash-choice';

const none: Trouble[] = [];

/** Edits that met a colleague's and wait for a choice, and edits that the team did not take. */
export function TroubleList() {
  const { t } = useTranslation();
  const list = useLiveQuery(async () => await troubles(), []) ?? none;
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="team-trouble" className="rounded-lg border border-warn">
      <h3 id="team-trouble" className="px-4 pt-2 text-sm font-semibold text-warn">
        {t('team:trouble')}
      </h3>
      <ul>
        {list.map((trouble) => (
          <TroubleRow key={trouble.id} trouble={trouble} />
        ))}
      </ul>
    </section>
  );
}

function TroubleRow({ trouble }: { trouble: Trouble }) {
  const { t } = useTranslation();
  const { kind, recordId: id, title, clashes, forgotten, refused } = trouble;
  const table = tableNames.find((name) => name === kind);
  const why = forgotten ? 'forgotten' : refused;
  const withdraw = async () => {
    await ask('teamWithdraw', { kind, id });
    say(t('team:withdrawn'));
  };
  return (
    <li className="border-b border-line px-4 py-2 last:border-0">
      <div className="flex items-center gap-2">
        <span className="flex-none text-sm text-ink3">{table ? t(`backup:table_${table}`) : kind}</span>
        <b className="min-w-0 flex-1 truncate font-semibold">{title || t('team:untitled')}</b>
        {clashes.length > 0 && <Pill tone="warn">{t('team:clash')}</Pill>}
      </div>
      {why && why !== 'later' && why !== 'conflict' && why !== 'kept' && (
        <div className="mt-1 flex items-center gap-2">
          <p className="min-w-0 flex-1 text-late">{t(`team:write_${why}`)}</p>
          <Button small onClick={() => void withdraw()}>
            {t('team:withdraw')}
          </Button>
        </div>
      )}
      {clashes.map((clash, at) => (
        <ClashChoice
          // A record's clashes are told apart by place only, and one may name a field twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={at}
          clash={clash}
          onTake={async (take) => {
            await ask('teamChoose', { kind, id, clash: at, take });
            say(t('team:chosen'));
          }}
        />
      ))}
    </li>
  );
}
