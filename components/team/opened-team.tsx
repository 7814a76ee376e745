import { useTranslation } from 'react-i18next';
import { inviteFor } from '../../lib/team/invites';
import { Button } from '../ui/button';
import { say, warn } from '../ui/toasts';
import { downloadChanges, downloadFolder } from './download-team';
import { enrol } from './enrol';
import { joinTeam } from './join-team';
import { OpenServerButton } from './open-server-button';
import { PeopleList } from './people-list';
import { Lines, Step } from './steps';
import type { Opened } from './use-opened';

const releases = 'https://github.com/nats-io/nats-server/releases';
const runs = ['runWindows', 'runMac', 'runLinux', 'runDocker'] as const;
const reloads = ['reloadLinux', 'reloadMac', 'reloadWindows', 'reloadDocker'] as const;

/** The team that the lead has just made, or whose kept file is open: from the folder to the invites, step by step. */
export function OpenedTeam(props: {
  opened: Opened;
  /** This browser is in the team already. */
  joined: boolean;
  onChange: (opened: Opened | null) => Promise<void>;
}) {
  const { opened, joined, onChange } = props;
  const { kept, invited } = opened;
  const { t } = useTranslation();
  const { shop, signer } = kept;
  const told = () => onChange({ kept, invited: null, fresh: false });
  const close = async () => {
    await onChange(null);
    say(t('making:hidden'));
  };
  return (
    <section aria-labelledby="opened-team" className="mt-5 rounded-lg border border-line">
      <header className="flex items-start gap-3 border-b border-line px-4 py-3">
        <div className="min-w-0 flex-1">
          <h3 id="opened-team" className="font-semibold">
            {t('making:made', { shop })}
          </h3>
          <p className="text-sm text-ink3">{t('making:memory')}</p>
        </div>
        <Button small onClick={() => void close()}>
          {t('making:hide')}
        </Button>
      </header>
      {invited ? (
        <Changes opened={opened} onTold={told} />
      ) : (
        <ol>
          <Step n={1} title={t('making:download')} hint={t('making:downloadHint')}>
            {opened.fresh && kept.edition > 1 && (
              <p className="mb-2 text-sm text-warn">{t('making:downloadAnew')}</p>
            )}
            <DownloadFolder opened={opened} />
          </Step>
          <Step n={2} title={t('making:run')}>
            <Lines lines={runs.map((run) => t(`making:${run}`))} />
            <p className="mt-1 text-sm text-ink3">
              {t('making:runVersion')}{' '}
              <a href={releases} target="_blank" rel="noreferrer" className="text-brand-ink underline">
                {t('making:getServer')}
              </a>
            </p>
          </Step>
          <Step n={3} title={t('making:open')} hint={t('making:openHint')}>
            <div className="flex flex-wrap items-start gap-2">
              <div>
                <OpenServerButton kept={kept} onOpened={told} />
              </div>
              {!joined && <JoinAs opened={opened} name={signer.name} />}
            </div>
          </Step>
          <Step n={4} title={t('making:invites')} hint={t('making:invitesHint')}>
            <PeopleList opened={opened} onChange={onChange} />
          </Step>
        </ol>
      )}
      {invited && (
        <div className="px-4 py-3">
          <h4 className="mb-2 font-semibold">{t('making:people')}</h4>
          <PeopleList opened={opened} onChange={onChange} />
        </div>
      )}
    </section>
  );
}

function DownloadFolder({ opened: { kept } }: { opened: Opened }) {
  const { t } = useTranslation();
  const name = t('making:folderName', { shop: kept.shop });
  return (
    <Button look="primary" onClick={() => void downloadFolder(name, kept)}>
      {t('making:downloadDo', { name })}
    </Button>
  );
}

/** The lead's own seat, with his own invite. */
function JoinAs({ opened: { kept }, name }: { opened: Opened; name: string }) {
  const { t } = useTranslation();
  const join = async () => {
    const lead = kept.people.find((person) => person.name === name);
    if (!lead) return;
    const reason = await joinTeam(inviteFor(kept, lead));
    if (reason) return warn(`${t(`team:refused_${reason}`)} · ${t(`team:todo_${reason}`)}`);
    await enrol(kept.people, name);
    say(t('team:joined', { shop: kept.shop }));
  };
  return <Button onClick={() => void join()}>{t('making:joinAs', { name })}</Button>;
}

/** What is left to do after people came or went. */
function Changes({ opened, onTold }: { opened: Opened; onTold: () => Promise<void> }) {
  const { t } = useTranslation();
  const { kept, invited } = opened;
  const name = t('making:changesName', { shop: kept.shop });
  return (
    <div className="border-b border-line bg-warn-soft">
      <p className="px-4 pt-3 font-semibold text-warn">{t('making:changed')}</p>
      <p className="px-4 text-sm text-ink2">{t('making:changedHint')}</p>
      <ol>
        <Step n={1} title={t('making:changedDownload')}>
          <Button
            look="primary"
            className="mt-1"
            onClick={() => void downloadChanges(name, kept, invited ?? [])}
          >
            {t('making:downloadDo', { name })}
          </Button>
        </Step>
        <Step n={2} title={t('making:changedReload')}>
          <Lines lines={reloads.map((reload) => t(`making:${reload}`))} />
        </Step>
        <Step n={3} title={t('making:changedOpen')}>
          <div className="mt-1">
            <OpenServerButton
              kept={kept}
              onOpened={async () => {
                await onTold();
                say(t('making:openedChanged'));
              }}
            />
          </div>
        </Step>
      </ol>
    </div>
  );
}
