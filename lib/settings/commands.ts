import { db } from '../store/database';
import {
  checkSetting,
  defaultPlace,
  type Place,
  type Setting,
  type SettingName,
  settingValue,
} from './rules';

/** Stores one setting. Throws when the value does not have the setting's form. */
export async function writeSetting<Name extends SettingName>(
  name: Name,
  value: Setting<Name>,
): Promise<void> {
  checkSetting(name, value);
  await db.setting.put({ name, value });
}

/** Remembers where the panel stands on `site`; unnamed fields stay as they were. */
export async function writePlace(site: string, change: Partial<Place>): Promise<void> {
  await db.transaction('rw', db.setting, async () => {
    const places = settingValue('places', (await db.setting.get('places'))?.value);
    const place = { ...defaultPlace, ...places[site], ...change };
    await writeSetting('places', { ...places, [site]: place });
  });
}
