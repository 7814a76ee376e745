import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { requestHosts } from '../../lib/platform/hosts';
import { deleteSite, saveSite } from '../../lib/sites/commands';
import { importProfile } from '../../lib/sites/import-profile';
import { atOwnHosts } from '../../lib/sites/own-hosts';
import type { SiteProfile } from '../../lib/sites/profile';
import { hostPatterns } from '../../lib/sites/registry';
import { useWriter } from '../members/use-writer';
import { useLanguage } from '../settings/use-language';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { say, warn } from '../ui/toasts';
import { isSelector } from './is-selector';
import { LineEditor, type LineEditorHandle } from './line-editor';
import { ProfileProblems } from './profile-problems';
import type { SiteState } from './use-site-states';

/** A profile as text. What is saved stands beside the built-in one and wins over it until it is deleted. */
export function EditProfile({ site, onClose }: { site: SiteState; onClose: () => void }) {
  const { profile, named, imported, on } = site;
  const { t } = useTranslation();
  const language = useLanguage();
  const writer = useWriter();
  const editor = useRef<LineEditorHandle>(null);
  const [text, setText] = useState(() => JSON.stringify(profile, null, 2));
  const checked = useDeferredValue(text);
  const problems = useMemo(() => {
    const result = importProfile(checked, isSelector);
    return result.ok ? [] : result.error;
  }, [checked]);

  const save = async () => {
    const result = importProfile(text, isSelector);
    if (!result.ok) return;
    const next = result.value;
    if (next.id !== profile.id) return warn(t('sites:editOtherId', { id: profile.id }));
    // First of all, while the click still counts as the user's wish.
    const hosts = hostPatterns(atOwnHosts(next, named));
    const granted = !on || hosts.length === 0 || (await requestHosts(hosts));
    await keep(next);
    onClose();
    const undo = { label: t('common:undo'), run: () => (imported ? keep(profile) : forget()) };
    const name = next.name[language];
    if (!granted) warn(t('sites:importedNoGrant', { name }));
    say(`${t('sites:edited', { name })} · ${t('sites:reload')}`, undo);
  };
  const keep = async (kept: SiteProfile) => {
    await saveSite(kept, writer);
    await ask('sitesChanged', null);
  };
  const forget = async () => {
    await deleteSite(profile.id);
    await ask('sitesChanged', null);
  };
  return (
    <Modal
      open
      wide
      onClose={onClose}
      title={t('sites:editTitle', { name: profile.name[language] })}
      closeLabel={t('common:close')}
    >
      <p className="mb-2 text-sm text-ink2">{t(imported ? 'sites:editHint' : 'sites:editHintBuiltIn')}</p>
      <LineEditor ref={editor} label={t('sites:editLabel')} value={text} onChange={setText} />
      {problems.length > 0 && (
        <ProfileProblems problems={problems} onPick={(line) => editor.current?.selectLine(line)} />
      )}
      <div className="mt-3 flex gap-2">
        <Button look="primary" disabled={problems.length > 0 || checked !== text} onClick={() => void save()}>
          {t('common:save')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </Modal>
  );
}
