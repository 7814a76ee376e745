import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { requestHosts } from '../../lib/platform/hosts';
import { saveSite } from '../../lib/sites/commands';
import { importProfile, type ProfileProblem } from '../../lib/sites/import-profile';
import type { SiteProfile } from '../../lib/sites/profile';
import { hostPatterns } from '../../lib/sites/registry';
import { FileDrop } from '../backup/file-drop';
import { useWriter } from '../members/use-writer';
import { useLanguage } from '../settings/use-language';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { say, warn } from '../ui/toasts';
import { isSelector } from './is-selector';
import { ProfileProblems } from './profile-problems';
import type { SiteState } from './use-site-states';

type Read =
  | { kind: 'none' }
  | { kind: 'problems'; problems: ProfileProblem[] }
  | { kind: 'profile'; profile: SiteProfile };

/** A site profile from a file: checked, shown, allowed, stored. */
export function ImportSite({
  open,
  known,
  onClose,
}: {
  open: boolean;
  known: SiteState[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const writer = useWriter();
  const [read, setRead] = useState<Read>({ kind: 'none' });
  const close = () => {
    setRead({ kind: 'none' });
    onClose();
  };
  const take = async (file: File) => {
    const result = importProfile(await file.text(), isSelector);
    setRead(
      result.ok ? { kind: 'profile', profile: result.value } : { kind: 'problems', problems: result.error },
    );
  };
  const save = async (profile: SiteProfile) => {
    // First of all, while the click still counts as the user's wish.
    const granted = await requestHosts(hostPatterns(profile));
    await saveSite(profile, writer);
    await ask('sitesChanged', null);
    const name = profile.name[language];
    close();
    if (granted) say(`${t('sites:importedDone', { name })} · ${t('sites:reload')}`);
    else warn(t('sites:importedNoGrant', { name }));
  };
  const profile = read.kind === 'profile' ? read.profile : undefined;
  const before = known.find((site) => site.profile.id === profile?.id);
  return (
    <Modal open={open} onClose={close} title={t('sites:importTitle')} closeLabel={t('common:close')}>
      <p className="mb-3 text-ink2">{t('sites:importHint')}</p>
      {!profile && (
        <FileDrop
          accept=".json,application/json"
          hint={t('sites:drop')}
          choose={t(read.kind === 'none' ? 'sites:choose' : 'sites:another')}
          onFile={(file) => void take(file)}
        />
      )}
      {read.kind === 'problems' && <ProfileProblems problems={read.problems} />}
      {profile && (
        <>
          <p className="text-lg font-semibold">{profile.name[language]}</p>
          {before && (
            <p className="text-warn">{t('sites:replaces', { name: before.profile.name[language] })}</p>
          )}
          <p className="mt-2 text-sm text-ink2">{t('sites:willAsk')}</p>
          <ul className="mb-4 ml-4 list-disc break-all">
            {hostPatterns(profile).map((host) => (
              <li key={host}>{host}</li>
            ))}
          </ul>
          <div className="flex gap-2">
            <Button look="primary" onClick={() => void save(profile)}>
              {t('sites:confirm')}
            </Button>
            <Button onClick={() => setRead({ kind: 'none' })}>{t('sites:another')}</Button>
          </div>
        </>
      )}
    </Modal>
  );
}
