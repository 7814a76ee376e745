import { db } from '../store/database';
import { type Setting, type SettingName, settingValue } from './rules';

/** One setting of this browser, or its default. */
export async function readSetting<Name extends SettingName>(name: Name): Promise<Setting<Name>> {
  const row = await db.setting.get(name);
  return settingValue(name, row?.value);
}
