import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hostPattern } from '../../lib/sites/own-hosts';
import { useLanguage } from '../settings/use-language';
import { Button, IconButton } from '../ui/button';
import { classes } from '../ui/classes';
import { plainHost } from './host-list';
import { OwnHostField, ownHostProblem } from './own-host-field';
import type { SiteState } from './use-site-states';
import type { SiteSwitch } from './use-site-switch';

/** Where a product stands that shops install on their own: the hosts named so far, and a field for another. */
export function OwnHosts(props: {
  site: SiteState;
  change: SiteSwitch;
  asking: boolean;
  onAsking: (asking: boolean) => void;
}) {
  const { site, change, asking, onAsking } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const [written, setWritten] = useState('');
  const [told, setTold] = useState(false);
  const name = site.profile.name[language];
  const some = site.named.length > 0;
  const problem = ownHostProblem(written, site.named);
  const close = () => {
    setWritten('');
    setTold(false);
    onAsking(false);
  };
  const add = async () => {
    const pattern = hostPattern(written);
    setTold(true);
    if (pattern === undefined || problem) return;
    // First of all, while the click still counts as the user's wish.
    if (await change.addHost(site, pattern)) close();
  };
  return (
    <>
      <div className="mt-0.5 flex flex-wrap items-center gap-1.5 text-sm">
        {site.named.map((pattern) => (
          <span
            key={pattern}
            className="inline-flex max-w-full items-center rounded-md bg-hover pl-2 text-ink2"
          >
            <span className="min-w-0 break-all">{plainHost(pattern)}</span>
            <IconButton
              className="size-6"
              label={t('sites:ownHostRemove', { host: plainHost(pattern) })}
              onClick={() => void change.removeHost(site, pattern)}
            >
              <X size={13} aria-hidden />
            </IconButton>
          </span>
        ))}
        {!asking && (
          <Button
            look="quiet"
            className={classes('-my-0.5', !some && '-ml-3')}
            onClick={() => onAsking(true)}
          >
            <Plus size={13} aria-hidden />
            {some ? t('sites:ownHostMore') : t('sites:ownHostAsk', { name })}
          </Button>
        )}
      </div>
      {asking && (
        <form
          className="mt-1.5 max-w-lg"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <OwnHostField
            autoFocus
            name={name}
            written={written}
            problem={told ? problem : undefined}
            onWrite={(text) => {
              setWritten(text);
              setTold(false);
            }}
          >
            <Button type="submit" look="primary">
              {t('common:add')}
            </Button>
            <Button onClick={close}>{t('common:cancel')}</Button>
          </OwnHostField>
        </form>
      )}
    </>
  );
}
