import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { requestHosts } from '../../lib/platform/hosts';
import { nameSiteHost, saveSite } from '../../lib/sites/commands';
import { atOwnHosts, hostPattern, isSelfHosted } from '../../lib/sites/own-hosts';
import type { SiteProfile } from '../../lib/sites/profile';
import { hostPatterns } from '../../lib/sites/registry';
import { useWriter } from '../members/use-writer';
import { useLanguage } from '../settings/use-language';
import { Button } from '../ui/button';
import { say, warn } from '../ui/toasts';
import { OwnHostField } from './own-host-field';
import type { SiteState } from './use-site-states';

/** What a profile from a file wants; a self-hosted one is asked where it stands. */
export function ConfirmImport(props: {
  profile: SiteProfile;
  /** The site of the same id that is known already. */
  before: SiteState | undefined;
  onDone: () => void;
  onAnother: () => void;
}) {
  const { profile, before, onDone, onAnother } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const writer = useWriter();
  const [written, setWritten] = useState('');
  const [told, setTold] = useState(false);
  const name = profile.name[language];
  const pattern = isSelfHosted(profile) ? hostPattern(written) : undefined;
  const named = [...new Set([...(before?.named ?? []), ...(pattern === undefined ? [] : [pattern])])];
  const hosts = hostPatterns(atOwnHosts(profile, named));
  const bad = pattern === undefined && (written.trim() !== '' || hosts.length === 0);
  const save = async () => {
    setTold(true);
    if (bad) return;
    // First of all, while the click still counts as the user's wish.
    const granted = await requestHosts(hosts);
    await saveSite(profile, writer);
    if (pattern !== undefined) await nameSiteHost(profile.id, pattern);
    await ask('sitesChanged', null);
    onDone();
    if (granted) say(`${t('sites:importedDone', { name })} · ${t('sites:reload')}`);
    else warn(t('sites:importedNoGrant', { name }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="text-lg font-semibold">{name}</p>
      {before && <p className="text-warn">{t('sites:replaces', { name: before.profile.name[language] })}</p>}
      {isSelfHosted(profile) && (
        <div className="mt-2">
          <OwnHostField
            name={name}
            written={written}
            problem={told && bad ? 'ownHostBad' : undefined}
            onWrite={(text) => {
              setWritten(text);
              setTold(false);
            }}
          />
        </div>
      )}
      {hosts.length > 0 && (
        <>
          <p className="mt-2 text-sm text-ink2">{t('sites:willAsk')}</p>
          <ul className="ml-4 list-disc break-all">
            {hosts.map((host) => (
              <li key={host}>{host}</li>
            ))}
          </ul>
        </>
      )}
      <div className="mt-4 flex gap-2">
        <Button type="submit" look="primary">
          {t('sites:confirm')}
        </Button>
        <Button onClick={onAnother}>{t('sites:another')}</Button>
      </div>
    </form>
  );
}
