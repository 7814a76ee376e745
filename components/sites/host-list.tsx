import { useTranslation } from 'react-i18next';

const shown = 2;

/** `https://im.jd.com/*` as people know it. */
export const plainHost = (pattern: string) => pattern.replace(/^(\*|https?):\/\//, '').replace(/\/\*$/, '');

/** The addresses of a site, the first ones written out; all of them on hover. */
export function HostList({ hosts }: { hosts: string[] }) {
  const { t } = useTranslation();
  const names = [...new Set(hosts.map(plainHost))];
  return (
    <span title={names.join('\n')} className="text-sm break-all text-ink3">
      {names.slice(0, shown).join(' · ')}
      {names.length > shown && ` · ${t('sites:hostsMore', { count: names.length })}`}
    </span>
  );
}
