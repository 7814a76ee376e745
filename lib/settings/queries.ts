import type { KeySettings } from '../bridge/protocol';
import { tableOf } from '../kernel/hotkeys';
import { nameOf, partsOf } from '../kernel/key-combo';
import { db } from '../store/database';
import { openersFor } from './openers';
import { type Setting, type SettingName, settingValue } from './rules';

/** One setting of this browser, or its default. */
export async function readSetting<Name extends SettingName>(name: Name): Promise<Setting<Name>> {
  const row = await db.setting.get(name);
  return settingValue(name, row?.value);
}

/** What the page lane of `site` must know of keys and palette. @param mac keys are named as on a Mac */
export async function keySettings(site: string, mac: boolean): Promise<KeySettings> {
  const table = tableOf(await readSetting('hotKeys'));
  const held = partsOf(table.fill).held.map((modifier) => `${modifier}+`);
  return {
    table,
    replace: await readSetting('replaceKey'),
    openers: openersFor(site, await readSetting('openers')),
    theme: await readSetting('theme'),
    fillName: nameOf(held.join(''), mac),
  };
}
