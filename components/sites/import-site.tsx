import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importProfile, type ProfileProblem } from '../../lib/sites/import-profile';
import type { SiteProfile } from '../../lib/sites/profile';
import { FileDrop } from '../backup/file-drop';
import { Modal } from '../ui/modal';
import { ConfirmImport } from './confirm-import';
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
  const profile = read.kind === 'profile' ? read.profile : undefined;
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
        <ConfirmImport
          profile={profile}
          before={known.find((site) => site.profile.id === profile.id)}
          onDone={close}
          onAnother={() => setRead({ kind: 'none' })}
        />
      )}
    </Modal>
  );
}
