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

/** Remembers what a page calls its shop, for when no page is open. */
export async function keepShopName(site: string, shop: { id: string; name: string }): Promise<void> {
  if (shop.name === '') return;
  await db.transaction('rw', db.setting, async () => {
    const names = settingValue('shopNames', (await db.setting.get('shopNames'))?.value);
    if (names[site]?.[shop.id] === shop.name) return;
    await writeSetting('shopNames', { ...names, [site]: { ...names[site], [shop.id]: shop.name } });
  });
}

/** Pins a phrase for a member behind the pinned ones, or takes its pin away. */
export async function writePin(memberId: string | null, phraseId: string, pinned: boolean): Promise<void> {
  await db.transaction('rw', db.setting, async () => {
    const pins = settingValue('pins', (await db.setting.get('pins'))?.value);
    const owner = memberId ?? '';
    const others = (pins[owner] ?? []).filter((id) => id !== phraseId);
    await writeSetting('pins', { ...pins, [owner]: pinned ? [...others, phraseId] : others });
  });
}
