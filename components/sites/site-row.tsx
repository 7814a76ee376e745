import { Braces, ChevronDown, Download, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Switch } from '../settings/switch';
import { useLanguage } from '../settings/use-language';
import { Button, IconButton } from '../ui/button';
import { downloadFile } from '../ui/download-file';
import { Pill } from '../ui/pill';
import { EditProfile } from './edit-profile';
import { HostList } from './host-list';
import { OwnHosts } from './own-hosts';
import { PageIds } from './page-ids';
import { SiteHooks } from './site-hooks';
import type { SiteState } from './use-site-states';
import type { SiteSwitch } from './use-site-switch';

/** One site: its addresses, whether Huabian works there, its profile as a file. */
export function SiteRow(props: { site: SiteState; change: SiteSwitch; onDelete: () => void }) {
  const { site, change, onDelete } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const { profile, selfHosted, hosts, imported, standsIn, missing, on } = site;
  const [editing, setEditing] = useState(false);
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const name = profile.name[language];
  const toggle = (wanted: boolean) => {
    if (wanted && hosts.length === 0) setAsking(true);
    else void (wanted ? change.on(site) : change.off(site));
  };
  const save = () =>
    downloadFile(`${profile.id}.site.json`, 'application/json', `${JSON.stringify(profile, null, 2)}\n`);
  return (
    <li className="border-b border-line px-3 py-2 last:border-0">
      <div className="flex items-center gap-3">
        <Switch label={t('sites:switch', { name })} on={on} onChange={toggle} />
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-x-2">
            <b className="font-semibold">{name}</b>
            <Pill tone={on ? 'ok' : 'mute'}>{t(on ? 'sites:on' : 'sites:off')}</Pill>
            {imported && <Pill tone="brand">{t(standsIn ? 'sites:standsIn' : 'sites:imported')}</Pill>}
            {on && missing.length > 0 && (
              <>
                <Pill tone="warn">{t('sites:part')}</Pill>
                <Button look="quiet" className="text-sm" onClick={() => toggle(true)}>
                  {t('sites:grantRest')}
                </Button>
              </>
            )}
          </div>
          {selfHosted ? (
            <OwnHosts site={site} change={change} asking={asking} onAsking={setAsking} />
          ) : (
            <HostList hosts={hosts} />
          )}
        </div>
        <IconButton label={t('sites:editOf', { name })} onClick={() => setEditing(true)}>
          <Braces size={15} aria-hidden />
        </IconButton>
        <IconButton label={t('sites:exportOf', { name })} onClick={save}>
          <Download size={15} aria-hidden />
        </IconButton>
        {imported && (
          <IconButton label={t(standsIn ? 'sites:restoreOf' : 'sites:deleteOf', { name })} onClick={onDelete}>
            {standsIn ? <RotateCcw size={15} aria-hidden /> : <Trash2 size={15} aria-hidden />}
          </IconButton>
        )}
        <IconButton
          label={t('sites:details', { name })}
          aria-expanded={open}
          onClick={() => setOpen((before) => !before)}
        >
          <ChevronDown size={15} aria-hidden className={open ? 'rotate-180' : undefined} />
        </IconButton>
      </div>
      {open && profile.mainWorld && <PageIds site={profile.id} />}
      {open && <SiteHooks profile={profile} />}
      {editing && <EditProfile site={site} onClose={() => setEditing(false)} />}
    </li>
  );
}
