import { useLiveQuery } from 'dexie-react-hooks';
import { readSetting } from '../../lib/settings/queries';
import { type Setting, type SettingName, settingValue } from '../../lib/settings/rules';

/** One setting, live; its default until it has been read. */
export function useSetting<Name extends SettingName>(name: Name): Setting<Name> {
  const value = useLiveQuery(async () => await readSetting(name), [name]);
  return value === undefined ? settingValue(name, undefined) : value;
}
