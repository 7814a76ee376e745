import { useLiveQuery } from 'dexie-react-hooks';
import { knownSites } from '../../lib/sites/queries';
import { useLanguage } from '../settings/use-language';
import { Select } from '../ui/field';

/** One of the known sites, or `''` for what `all` says. */
export function SitePicker(props: {
  label: string;
  all: string;
  value: string;
  onChange: (site: string) => void;
}) {
  const { label, all, value, onChange } = props;
  const language = useLanguage();
  const sites = useLiveQuery(knownSites, []) ?? [];
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="w-44! flex-none py-0 text-sm"
    >
      <option value="">{all}</option>
      {sites.map(({ id, name }) => (
        <option key={id} value={id}>
          {name[language]}
        </option>
      ))}
    </Select>
  );
}
